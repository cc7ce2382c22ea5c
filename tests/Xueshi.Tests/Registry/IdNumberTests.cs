using CsCheck;
using Xueshi.Modules.Registry.Model.Identity;
using Xunit;

namespace Xueshi.Tests.Registry;

public sealed class IdNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static IEnumerable<string> ResidentIds => TestIdentifiers.Of("residentId").Where(value => !TestIdentifiers.IsRefused(value));

    public static TheoryData<string, IdType> Valid => Rows(
        [.. ResidentIds.Select(value => (value, IdType.ResidentId)),
        .. TestIdentifiers.Of("hkMacaoTaiwanResidencePermit").Select(value => (value, IdType.HmtResidencePermit)),
        .. TestIdentifiers.Of("foreignPermanentResident18").Select(value => (value, IdType.ForeignPermanentResident)),
        .. TestIdentifiers.Of("foreignPermanentResident15").Select(value => (value, IdType.ForeignPermanentResident)),
        ("H12345678", IdType.HkMoTravelPermit), ("M1234567801", IdType.HkMoTravelPermit), ("12345678", IdType.TwTravelPermit)]);

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_good_number_is_read_and_its_kind_recognized(string text, IdType type)
    {
        Assert.Equal(type, IdNumber.Read(null, text, Today).Value.Type);
        Assert.Equal(type, IdNumber.Read(type, text, Today).Value.Type);
        Assert.Equal(text, IdNumber.Read(type, text, Today).Value.Text);
    }

    [Theory]
    [InlineData("440000198501010011", "1985-01-01", Sex.Male)]
    [InlineData("44000019850101002X", "1985-01-01", Sex.Female)]
    [InlineData("440000199202290214", "1992-02-29", Sex.Male)]
    [InlineData("440000200003151487", "2000-03-15", Sex.Female)]
    [InlineData("44000019881212004X", "1988-12-12", Sex.Female)]
    [InlineData("820000190101010025", "1901-01-01", Sex.Female)]
    [InlineData("944999198607040027", "1986-07-04", null)]
    [InlineData("ZZZ440001010105", null, null)]
    [InlineData("ZZZ440085010105", "1985-01-01", null)]
    [InlineData("H12345678", null, null)]
    public void A_number_tells_birth_and_sex_when_its_kind_does(string text, string? birth, Sex? sex)
    {
        var number = IdNumber.Read(null, text, Today).Value;
        Assert.Equal(birth is null ? null : DateOnly.Parse(birth), number.BirthDate);
        Assert.Equal(sex, number.Sex);
    }

    [Theory]
    [InlineData("44000019900229013X", "id-number.birth-date")]
    [InlineData("440000198501010012", "id-number.check-digit")]
    [InlineData("440000202612010013", "id-number.birth-date")]
    [InlineData("440000189912310013", "id-number.birth-date")]
    [InlineData("000000198501010011", "id-number.province")]
    [InlineData("44000019850101001", "id-number.malformed")]
    [InlineData("4400001985010100111", "id-number.malformed")]
    [InlineData("X40000198501010011", "id-number.malformed")]
    [InlineData("440000850101001", "id-number.old")]
    [InlineData("H12345678", "id-number.malformed")]
    [InlineData("٤٤٠٠٠٠١٩٨٥٠١٠١٠٠١١", "id-number.malformed")]
    [InlineData("  ", "id-number.missing")]
    [InlineData(null, "id-number.missing")]
    public void A_bad_resident_number_is_refused_with_a_reason(string? text, string code)
    {
        var refusal = IdNumber.Read(IdType.ResidentId, text, Today, field: "Number").FirstRefusal!;
        Assert.Equal(code, refusal.Code);
        Assert.Equal("Number", refusal.Field);
        Assert.EndsWith("。", refusal.Message);
    }

    [Theory]
    [InlineData("  44000019850101002x ")]
    [InlineData("４４００００１９８５０１０１００２Ｘ")]
    [InlineData("440000 19850101\u3000002X")]
    [InlineData("\u200b44000019850101002X\ufeff")]
    public void However_it_is_typed_it_is_the_same_number(string text) =>
        Assert.Equal(IdNumber.Read(null, "44000019850101002X", Today).Value, IdNumber.Read(IdType.ResidentId, text, Today).Value);

    [Fact]
    public void A_torn_surrogate_is_refused_rather_than_thrown() =>
        Assert.Equal("id-number.malformed", IdNumber.Read(IdType.ResidentId, "44000019850101002\ud800", Today).FirstRefusal!.Code);

    [Fact]
    public void An_unknown_region_is_a_warning_because_regions_are_merged_and_numbers_are_for_life()
    {
        Assert.Single(IdNumber.Read(null, "449900197806063176", Today).Value.Warnings);
        Assert.Empty(IdNumber.Read(null, "440000198501010011", Today).Value.Warnings);
    }

    [Fact]
    public void A_permit_typed_as_resident_number_is_taken_as_what_it_is_and_says_so()
    {
        var number = IdNumber.Read(IdType.ResidentId, "810000198501010002", Today).Value;
        Assert.Equal(IdType.HmtResidencePermit, number.Type);
        Assert.Equal("这是港澳台居民居住证号码，已按此登记。", Assert.Single(number.Warnings));
    }

    [Fact]
    public void A_renewed_permit_is_the_same_number() =>
        Assert.Equal(IdNumber.Read(null, "H1234567801", Today).Value, IdNumber.Read(null, "h1234567802", Today).Value);

    [Fact]
    public void The_same_passport_number_of_two_countries_is_two_numbers()
    {
        var singaporean = IdNumber.Read(IdType.Passport, "E1234567", Today, "SGP").Value;
        Assert.NotEqual(singaporean, IdNumber.Read(IdType.Passport, "E1234567", Today, "MYS").Value);
        Assert.Equal("id-number.nationality", IdNumber.Read(IdType.Passport, "E1234567", Today).FirstRefusal!.Code);
        Assert.Equal("id-number.malformed", IdNumber.Read(null, "E1234567", Today).FirstRefusal!.Code);
    }

    [Theory]
    [InlineData("ABC440001130105")]
    [InlineData("ABC440027230105")]
    public void An_old_foreign_card_with_an_impossible_birth_is_refused(string text) =>
        Assert.Equal("id-number.birth-date", IdNumber.Read(null, text, Today).FirstRefusal!.Code);

    [Theory]
    [InlineData("440000198501010011", "4400**********0011", "**************0011")]
    [InlineData("H12345678", "*****5678", "*****5678")]
    public void Lists_show_a_masked_number_and_public_pages_less(string text, string masked, string publicMasked)
    {
        var number = IdNumber.Read(null, text, Today).Value;
        Assert.Equal(masked, number.Masked);
        Assert.Equal(publicMasked, number.PublicMasked);
        Assert.DoesNotContain(text, number.ToString());
    }

    [Fact]
    public void A_short_number_shows_two_digits_only() => Assert.Equal("***67", Mask.Number("34567"));

    [Fact]
    public void Any_single_changed_digit_is_refused() =>
        Gen.Select(Gen.Shuffle(ResidentIds.ToArray(), 1).Select(one => one[0]), Gen.Int[0, 16], Gen.Int[1, 9])
            .Sample((number, at, shift) =>
            {
                var changed = number.ToCharArray();
                changed[at] = (char)('0' + (changed[at] - '0' + shift) % 10);
                return !IdNumber.Read(IdType.ResidentId, new string(changed), Today).IsDone;
            });

    [Fact]
    public void Whatever_is_typed_gets_an_answer_rather_than_an_exception() =>
        Gen.Select(Gen.Enum<IdType>().Nullable(), Gen.String).Sample((type, text) =>
        {
            var read = IdNumber.Read(type, text, Today, "SGP");
            return read.IsDone || read.FirstRefusal!.Field == nameof(IdNumber);
        });

    [Fact]
    public void What_was_stored_comes_back_the_same()
    {
        var number = IdNumber.Read(null, "44000019850101002X", Today).Value;
        var stored = IdNumber.FromStored(number.Type, number.Text, number.Nationality);
        Assert.Equal(number, stored);
        Assert.Equal(number.BirthDate, stored.BirthDate);
    }

    [Theory]
    [InlineData("440000850101002", "44000019850101002X")]
    [InlineData("440000850101996", null)]
    [InlineData("44000085010100", null)]
    public void An_old_resident_number_in_old_data_becomes_the_new_one(string old, string? upgraded) =>
        Assert.Equal(upgraded, OldResidentId.Upgrade(old));

    private static TheoryData<string, IdType> Rows(IEnumerable<(string, IdType)> rows) => new(rows);
}
