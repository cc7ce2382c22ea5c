using CsCheck;
using Xueshi.Modules.Registry.Model.Identity;
using Xunit;

namespace Xueshi.Tests.Registry;

public sealed class UsccTests
{
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static TheoryData<string, string> Valid => new(TestIdentifiers.Items("uscc").Select(item => (item.Value, item.Note)));

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_good_code_is_read_and_tells_what_the_organization_is(string text, string registeredAs)
    {
        var code = Uscc.Read(text).Value;
        Assert.Equal(text, code.Text);
        Assert.Equal(registeredAs, code.RegisteredAs);
        Assert.True(code.IsCheckValid);
        Assert.Empty(code.Warnings);
    }

    [Fact]
    public void The_inner_organization_codes_have_their_own_check_character() =>
        Assert.All(TestIdentifiers.Items("uscc"), item => Assert.True(Gb11714.IsValid(item.OrgCode!)));

    [Fact]
    public void A_wrong_check_character_leaves_the_way_with_the_licence_open()
    {
        var text = Assert.Single(TestIdentifiers.Of("usccInvalidCheck"));
        Assert.Equal(Uscc.CheckCharacterMismatch, Uscc.Read(text).FirstRefusal!.Code);
        Assert.False(Uscc.ReadOverridden(text).Value.IsCheckValid);
    }

    [Theory]
    [InlineData("91440000XXXX00019")]
    [InlineData("91440000XXXX00019FF")]
    [InlineData("9144000OXXXX00019F")]
    [InlineData("91440000XXXX0001９ＦF")]
    public void A_malformed_code_cannot_be_overridden(string text)
    {
        Assert.Equal(Uscc.Malformed, Uscc.Read(text).FirstRefusal!.Code);
        Assert.Equal(Uscc.Malformed, Uscc.ReadOverridden(text).FirstRefusal!.Code);
    }

    [Theory]
    [InlineData(" 91440000xxxx00019f")]
    [InlineData("９１４４００００ＸＸＸＸ０００１９Ｆ")]
    [InlineData("91440000 XXXX 00019 F")]
    public void However_it_is_typed_it_is_the_same_code(string text) => Assert.Equal("91440000XXXX00019F", Uscc.Read(text).Value.Text);

    [Fact]
    public void A_misread_letter_is_explained() =>
        Assert.Contains("没有字母 I、O、S、V、Z", Uscc.Read("9144O000XXXX00019F").FirstRefusal!.Message);

    [Fact]
    public void A_wrong_inner_check_is_only_a_hint()
    {
        const string seventeen = "91440000XXXX00018";
        var code = Uscc.Read(seventeen + Gb32100.CheckCharacter(seventeen)).Value;
        Assert.Contains("组织机构代码", Assert.Single(code.Warnings));
    }

    [Fact]
    public void Any_single_changed_character_is_noticed() =>
        Gen.Select(Gen.Shuffle(TestIdentifiers.Of("uscc").ToArray(), 1).Select(one => one[0]), Gen.Int[0, 17], Gen.Int[1, 30])
            .Sample((code, at, shift) =>
            {
                var changed = code.ToCharArray();
                changed[at] = Characters[(Characters.IndexOf(changed[at]) + shift) % 31];
                return !Uscc.Read(new string(changed)).IsDone;
            });
}
