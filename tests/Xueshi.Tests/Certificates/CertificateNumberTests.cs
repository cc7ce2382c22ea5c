using CsCheck;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Security;
using Xunit;

namespace Xueshi.Tests.Certificates;

public class CertificateNumberTests
{
    private static readonly Gen<CertificateNumber> AnyNumber = Gen.Int[2010, 2026].Select(year => CertificateNumber.Draw(new CeYear(year)));

    [Fact]
    [Trait("Requirement", "CE-01")]
    public void Every_number_drawn_carries_its_check_character_and_no_letter_that_the_eye_confuses() => AnyNumber.Sample(number =>
    {
        Assert.Matches("^44-20[0-9]{2}-[0-9A-HJKMNP-TV-Z]{8}-[0-9A-HJKMNP-TV-Z]$", number.ToString());
        Assert.True(Iso7064.IsValidMod37_36(number.Compact));
        Assert.Equal(Iso7064.Mod37_36CheckCharacter(number.Compact.AsSpan(0, 14)), number.Compact[14]);
    });

    [Fact]
    [Trait("Requirement", "CE-01")]
    public void Numbers_drawn_in_turn_do_not_count_up()
    {
        var drawn = Enumerable.Range(0, 1000).Select(_ => CertificateNumber.Draw(new CeYear(2026)).Compact).ToList();

        Assert.Equal(drawn.Count, drawn.Distinct().Count());
        Assert.NotEqual(drawn.Order(StringComparer.Ordinal), drawn);
        Assert.All(Enumerable.Range(6, 8), place => Assert.True(drawn.Select(number => number[place]).Distinct().Count() == 32));
    }

    [Fact]
    [Trait("Requirement", "CE-01")]
    public void One_wrong_character_is_noticed() => Gen.Select(AnyNumber, Gen.Int[6, 14], Gen.Int[0, 31]).Sample((number, place, letter) =>
    {
        var altered = number.Compact.ToCharArray();
        altered[place] = CrockfordBase32.Alphabet[letter];
        var read = CertificateNumber.TryParse(new string(altered), 2026, out var parsed);
        Assert.Equal(altered[place] == number.Compact[place], read);
        Assert.True(!read || parsed == number);
    });

    [Fact]
    public void What_people_type_is_read() => AnyNumber.Sample(number =>
    {
        var printed = number.ToString();
        Assert.All<string>(
            [printed, number.Compact, printed.ToLowerInvariant(), $"  {printed.Replace('-', ' ')} ", printed.Replace('-', '－'), printed.Replace('-', '—'), FullWidth(printed)],
            typed => Assert.True(CertificateNumber.TryParse(typed, 2026, out var read) && read == number, typed));
    });

    [Fact]
    public void Letters_taken_for_digits_in_the_random_part_are_corrected()
    {
        var number = CertificateNumber.FromCompact(Checked("44202600118X7Z"));

        Assert.True(CertificateNumber.TryParse("44-2026-OoIl8X7Z-" + number.Compact[14], 2026, out var read));
        Assert.Equal(number, read);
    }

    [Fact]
    public void The_year_must_lie_between_2010_and_the_current_one()
    {
        Assert.True(CertificateNumber.TryParse(Checked("442010ABCDEFGH"), 2026, out _));
        Assert.False(CertificateNumber.TryParse(Checked("442009ABCDEFGH"), 2026, out _));
        Assert.True(CertificateNumber.TryParse(Checked("442026ABCDEFG0"), 2026, out _));
        Assert.False(CertificateNumber.TryParse(Checked("442027ABCDEFGH"), 2026, out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("44-2026")]
    [InlineData("44-2026-ABCDEFGH")]
    [InlineData("45-2026-ABCDEFGH-0")]
    [InlineData("44-2O26-ABCDEFGH-0")]
    [InlineData("44-2026-ABCDEFGU-0")]
    [InlineData("44-2026-人人人人人人人人-0")]
    public void Anything_else_is_no_certificate_number(string? typed) => Assert.False(CertificateNumber.TryParse(typed, 2026, out _));

    [Fact]
    public void A_verification_token_has_sixteen_random_characters_and_matches_only_itself()
    {
        var token = VerificationToken.Draw();

        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{16}$", token.Value);
        Assert.True(VerificationToken.TryParse(token.Value.ToLowerInvariant(), out var read) && read.Matches(token));
        Assert.False(VerificationToken.Draw().Matches(token));
        Assert.False(VerificationToken.TryParse("U" + token.Value[1..], out _));
    }

    private static string Checked(string body) => body + Iso7064.Mod37_36CheckCharacter(body);

    private static string FullWidth(string text) => string.Concat(text.Select(character => (char)(character + 0xFEE0)));
}
