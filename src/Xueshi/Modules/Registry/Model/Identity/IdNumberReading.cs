using System.Text.RegularExpressions;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model.Identity;

public sealed partial record IdNumber
{
    /// <summary>
    /// Reads what was typed. The number decides between the kinds that share the 18-character form; the chosen type decides the rest,
    /// and null means: find out. A wrong form, date or check digit is refused; a region that no table knows is a warning, because
    /// regions are merged and numbers are for life.
    /// </summary>
    /// <param name="type">What the person chose; null to recognize it (a passport cannot be recognized).</param>
    /// <param name="text">As typed.</param>
    /// <param name="today">The day in Beijing; nobody is born after it.</param>
    /// <param name="nationality">ISO 3166-1 alpha-3, for a passport only.</param>
    /// <param name="field">The input property a refusal belongs to.</param>
    public static Outcome<IdNumber> Read(
        IdType? type, string? text, DateOnly today, string? nationality = null, string field = nameof(IdNumber))
    {
        var plain = TypedText.Normalize(text);
        if (plain.Length == 0) return Refusal.Invalid(field, "id-number.missing", "请填写证件号码。");
        return (Decide(type, plain) ?? type) switch
        {
            IdType.ResidentId => EighteenCharacters.ReadResidentId(plain, today, field).WithChosen(type),
            IdType.HmtResidencePermit => EighteenCharacters.ReadHmtPermit(plain, today, field).WithChosen(type),
            IdType.ForeignPermanentResident when plain.Length == 15 => OldForeignCard.Read(plain, today, field),
            IdType.ForeignPermanentResident => EighteenCharacters.ReadForeignCard(plain, today, field).WithChosen(type),
            IdType.HkMoTravelPermit => HkMoForm().IsMatch(plain)
                ? new IdNumber(IdType.HkMoTravelPermit, plain)
                : Malformed(field, "港澳居民来往内地通行证号码应为 H 或 M 加 8 位数字（可另带 2 位换证次数），请核对。"),
            IdType.TwTravelPermit => TwForm().IsMatch(plain)
                ? new IdNumber(IdType.TwTravelPermit, plain)
                : Malformed(field, "台湾居民来往大陆通行证号码应为 8 位数字（旧证 10 位），请核对。"),
            IdType.Passport => ReadPassport(plain, nationality, field),
            _ => Malformed(field, "认不出这是哪种证件的号码，请选择证件类型并核对号码。"),
        };
    }

    /// <summary>From our own storage, where only numbers once read are written; what the number tells is read from it again.</summary>
    public static IdNumber FromStored(IdType type, string text, string? nationality = null)
    {
        var read = Read(type, text, DateOnly.MaxValue, nationality);
        return read.IsDone ? read.Value with { Warnings = [] } : new IdNumber(type, text, nationality);
    }

    private static IdType? Decide(IdType? chosen, string plain)
    {
        var is18 = Eighteen().IsMatch(plain);
        return chosen switch
        {
            null when HkMoForm().IsMatch(plain) => IdType.HkMoTravelPermit,
            null when TwForm().IsMatch(plain) => IdType.TwTravelPermit,
            null when OldForeignCard.HasForm(plain) => IdType.ForeignPermanentResident,
            null when is18 || OldResidentId.HasForm(plain) => EighteenCharacters.Kind(plain),
            IdType.ResidentId or IdType.HmtResidencePermit or IdType.ForeignPermanentResident when is18 => EighteenCharacters.Kind(plain),
            _ => null,
        };
    }

    private static Outcome<IdNumber> ReadPassport(string plain, string? nationality, string field)
    {
        var country = TypedText.Normalize(nationality);
        if (!CountryForm().IsMatch(country))
        {
            return Refusal.Invalid("Nationality", "id-number.nationality", "用护照登记时请填写签发国家的三位字母代码，例如 SGP。", "ISO 3166-1");
        }

        return PassportForm().IsMatch(plain)
            ? new IdNumber(IdType.Passport, plain, country)
            : Malformed(field, "护照号码应为 5 至 17 位字母和数字，请核对。");
    }

    private static Refusal Malformed(string field, string message) => Refusal.Invalid(field, "id-number.malformed", message);

    [GeneratedRegex(@"\A[0-9]{17}[0-9X]\z")]
    private static partial Regex Eighteen();

    [GeneratedRegex(@"\A[HM][0-9]{8}([0-9]{2})?\z")]
    private static partial Regex HkMoForm();

    [GeneratedRegex(@"\A[0-9]{8}([0-9]{2})?\z")]
    private static partial Regex TwForm();

    [GeneratedRegex(@"\A[A-Z0-9]{5,17}\z")]
    private static partial Regex PassportForm();

    [GeneratedRegex(@"\A[A-Z]{3}\z")]
    private static partial Regex CountryForm();
}
