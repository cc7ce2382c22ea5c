using Xueshi.Modules.Registry.Identities;
using Xunit;

namespace Xueshi.Tests.Registry;

public class TextDifferenceTests
{
    [Theory]
    [InlineData("陈人杰", "陈仁杰", "陈[人]杰")]
    [InlineData("陈仁杰", "陈人杰", "陈[仁]杰")]
    [InlineData("欧阳小荔", "欧阳荔", "欧阳[小]荔")]
    [InlineData("欧阳荔", "欧阳小荔", "欧阳荔")]
    [InlineData("陈", "", "[陈]")]
    [InlineData("同", "同", "同")]
    [InlineData("𬱖生", "颖生", "[𬱖]生")]
    public void What_differs_is_marked_and_nothing_else(string one, string other, string marked) => Assert.Equal(marked, Marked(TextDifference.Of(one, other)));

    [Fact]
    public void Of_a_masked_number_the_places_are_marked_and_no_digit_is_told() =>
        Assert.Equal("4400*******[*]******", Marked(TextDifference.Of("440000198501010011", "440000198502010011", "4400**************")));

    [Fact]
    public void A_mask_is_as_long_as_its_text() => Assert.Throws<ArgumentException>(() => TextDifference.Of("陈人杰", "陈", "陈*"));

    private static string Marked(IEnumerable<TextDifference.Run> runs) => string.Concat(runs.Select(run => run.Differs ? $"[{run.Text}]" : run.Text));
}
