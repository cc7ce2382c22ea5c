using System.Globalization;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>
/// The three documents that share the form of GB 11643-1999: six digits of place, birth yyyyMMdd, three digits of sequence
/// (odd for men), one check character. The first digits tell which of the three it is.
/// </summary>
internal static class EighteenCharacters
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    public static IdType Kind(string number) => number switch
    {
        ['9', ..] => IdType.ForeignPermanentResident,
        _ when number.StartsWith("810000", StringComparison.Ordinal) => IdType.HmtResidencePermit,
        _ when number.StartsWith("820000", StringComparison.Ordinal) => IdType.HmtResidencePermit,
        _ when number.StartsWith("830000", StringComparison.Ordinal) => IdType.HmtResidencePermit,
        _ => IdType.ResidentId,
    };

    public static Outcome<IdNumber> ReadResidentId(string number, DateOnly today, string field)
    {
        if (OldResidentId.HasForm(number))
        {
            return Refusal.Invalid(field, "id-number.old", "15 位旧身份证号已停用，请填写现在的 18 位号码。", "GB 11643-1999");
        }

        if (Malformed(number, field, IdType.ResidentId) is { } malformed) return malformed;
        if (!Regions.IsProvince(number.AsSpan(0, 2)))
        {
            return Refusal.Invalid(field, "id-number.province", "证件号码的前两位不是任何省份的代码，请核对。", "GB 11643-1999");
        }

        var warnings = Regions.IsPlausible(number[..6]) ? Array.Empty<string>() : ["号码的前六位不在行政区划表里；如与证件一致可以继续。"];
        return Read(number, IdType.ResidentId, SexOf(number), warnings, today, field);
    }

    public static Outcome<IdNumber> ReadHmtPermit(string number, DateOnly today, string field) =>
        Malformed(number, field, IdType.HmtResidencePermit) is { } malformed
            ? malformed
            : Read(number, IdType.HmtResidencePermit, SexOf(number), [], today, field);

    /// <summary>Whether the sequence number of this card tells the sex is not published, so it is not read from it.</summary>
    public static Outcome<IdNumber> ReadForeignCard(string number, DateOnly today, string field)
    {
        if (Malformed(number, field, IdType.ForeignPermanentResident) is { } malformed) return malformed;
        string[] warnings = Regions.IsProvince(number.AsSpan(1, 2)) ? [] : ["号码里的受理地不在行政区划表里，请再核对一次。"];
        return Read(number, IdType.ForeignPermanentResident, null, warnings, today, field);
    }

    /// <summary>Tells a person who chose another document how the number was taken.</summary>
    public static Outcome<IdNumber> WithChosen(this Outcome<IdNumber> outcome, IdType? chosen) =>
        !outcome.IsDone || chosen is null || chosen == outcome.Value.Type
            ? outcome
            : outcome.Value with { Warnings = [.. outcome.Value.Warnings, $"这是{outcome.Value.Type.Name()}号码，已按此登记。"] };

    private static Refusal? Malformed(string number, string field, IdType type) =>
        number.Length == 18 && !number.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') && number[17] is (>= '0' and <= '9') or 'X'
            && Kind(number) == type
            ? null
            : Refusal.Invalid(field, "id-number.malformed", FormOf(type));

    private static string FormOf(IdType type) => type switch
    {
        IdType.ResidentId => "居民身份证号码应为 18 位：17 位数字加一位数字或 X，请核对。",
        IdType.HmtResidencePermit => "港澳台居民居住证号码应为 18 位，以 810000、820000 或 830000 开头，请核对。",
        _ => "外国人永久居留身份证号码应为 9 开头的 18 位，或旧版 3 个字母加 12 位数字，请核对。",
    };

    private static Outcome<IdNumber> Read(
        string number, IdType type, Sex? sex, IReadOnlyList<string> warnings, DateOnly today, string field)
    {
        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth)
            || birth < Earliest || birth > today)
        {
            return Refusal.Invalid(field, "id-number.birth-date", "证件号码里的出生日期（第 7 至 14 位）不对，请核对。", "GB 11643-1999");
        }

        return Iso7064.IsValidMod11_2(number)
            ? new IdNumber(type, number) { BirthDate = birth, Sex = sex, Warnings = warnings }
            : Refusal.Invalid(field, "id-number.check-digit", "证件号码有误（校验位不符），请逐位核对。", "GB 11643-1999");
    }

    private static Sex SexOf(string number) => (number[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;
}
