using Xueshi.Modules.Registry.Model.Identity;
using Xunit;

namespace Xueshi.Tests.Registry;

public class LegalNameTests
{
    [Theory]
    [InlineData("欧阳晓明")]
    [InlineData("古丽米热·阿卜杜热合曼")]
    [InlineData("𬭚𠮷")]
    [InlineData("Mary-Jane O’Neil Jr.")]
    [InlineData("Nguyễn Văn An")]
    public void A_name_is_letters_and_what_stands_between_them(string name) => Assert.True(LegalName.IsLegal(name));

    [Theory]
    [InlineData("")]
    [InlineData("···")]
    [InlineData("<b>锁定</b>")]
    [InlineData("张三1")]
    [InlineData("张\u200B三")]
    [InlineData("张\u202E三")]
    [InlineData("张\0三")]
    [InlineData("张三（已核实）")]
    public void Signs_digits_and_what_cannot_be_seen_are_in_no_name(string name) => Assert.False(LegalName.IsLegal(name));
}
