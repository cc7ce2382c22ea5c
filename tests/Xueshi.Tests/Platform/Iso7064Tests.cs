using CsCheck;
using Xueshi.Platform.Security;
using Xunit;

namespace Xueshi.Tests.Platform;

public sealed class Iso7064Tests
{
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Theory]
    [Trait("Requirement", "CE-01")]
    [InlineData("079", 'X')]
    [InlineData("0794", '0')]
    [InlineData("000000021825009", '7')]
    public void The_published_samples_of_MOD_11_2_come_out(string digits, char check)
    {
        Assert.Equal(check, Iso7064.Mod11_2CheckCharacter(digits));
        Assert.True(Iso7064.IsValidMod11_2(digits + check));
    }

    [Theory]
    [Trait("Requirement", "CE-01")]
    [InlineData("A12425GABC1234002", 'M')]
    [InlineData("00000000D07A0090", 'Q')]
    public void The_published_samples_of_MOD_37_36_come_out(string text, char check)
    {
        Assert.Equal(check, Iso7064.Mod37_36CheckCharacter(text));
        Assert.True(Iso7064.IsValidMod37_36(text + check));
    }

    [Fact]
    [Trait("Requirement", "CE-01")]
    public void Any_single_wrong_character_is_noticed() =>
        Gen.Select(Gen.Char[Alphanumeric].Array[1, 20], Gen.Int[0, 19], Gen.Int[1, 35]).Sample((text, at, shift) =>
        {
            char[] number = [.. text, Iso7064.Mod37_36CheckCharacter(text)];
            var place = at % number.Length;
            number[place] = Alphanumeric[(Alphanumeric.IndexOf(number[place]) + shift) % 36];
            return !Iso7064.IsValidMod37_36(number);
        });

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("A12425GABC1234002m")]
    [InlineData("A12425gABC1234002M")]
    [InlineData("Ａ12425GABC1234002M")]
    public void What_is_malformed_is_not_valid(string text) => Assert.False(Iso7064.IsValidMod37_36(text));
}
