using System.Globalization;
using System.Text.RegularExpressions;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>
/// The 15-character card of a foreign permanent resident, issued until 2023-11-30: nationality 3 letters, place 4, birth yyMMdd, 2 more.
/// Its check digit is not published, so that form and date are all there is to check.
/// </summary>
internal static partial class OldForeignCard
{
    public static bool HasForm(string normalized) => Form().IsMatch(normalized);

    public static Outcome<IdNumber> Read(string text, DateOnly today, string field)
    {
        if (!HasForm(text))
        {
            return Refusal.Invalid(field, "id-number.malformed", "旧版外国人永久居留证号码应为 3 个字母加 12 位数字，请核对。");
        }

        var births = Births(text.AsSpan(7, 6), today);
        if (births.Count == 0) return Refusal.Invalid(field, "id-number.birth-date", "证件号码里的出生日期不存在，请核对。");
        return new IdNumber(IdType.ForeignPermanentResident, text)
        {
            BirthDate = births.Count == 1 ? births[0] : null,
            Warnings = Regions.IsProvince(text.AsSpan(3, 2)) ? [] : ["号码里的受理地不在行政区划表里，请再核对一次。"],
        };
    }

    // Two digits of a year do not tell the century; either will do.
    private static List<DateOnly> Births(ReadOnlySpan<char> yyMMdd, DateOnly today)
    {
        var births = new List<DateOnly>(2);
        foreach (var century in (string[])["19", "20"])
        {
            if (DateOnly.TryParseExact($"{century}{yyMMdd}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth)
                && birth <= today) births.Add(birth);
        }

        return births;
    }

    [GeneratedRegex(@"\A[A-Z]{3}[0-9]{12}\z")]
    private static partial Regex Form();
}
