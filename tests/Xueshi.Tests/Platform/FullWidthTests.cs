using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Text;
using Xunit;

namespace Xueshi.Tests.Platform;

public sealed class FullWidthTests
{
    [Theory]
    [InlineData("ＡＢｃ１２３（～）！", "ABc123(~)!")]
    [InlineData("张\u3000三", "张 三")]
    [InlineData("工程技术。", "工程技术。")]
    [InlineData("", "")]
    public void What_a_Chinese_input_method_types_becomes_ASCII(string typed, string folded) => Assert.Equal(folded, FullWidth.Fold(typed));

    [Fact]
    public void Hours_may_be_typed_in_full_width()
    {
        Assert.True(CreditHours.TryParse("　２．５ ", out var hours));
        Assert.Equal(new CreditHours(250), hours);
    }
}
