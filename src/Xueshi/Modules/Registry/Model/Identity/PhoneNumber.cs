using System.Text.RegularExpressions;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>手机号 of the mainland: eleven digits. Prints masked, so that it does not slip into logs.</summary>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string digits) => Digits = digits;

    /// <summary>In full, for sending and for the blind index.</summary>
    public string Digits { get; }

    /// <summary>The first three and the last four: 138****5678.</summary>
    public string Masked => Mask.Keep(Digits, 3, 4);

    /// <summary>Reads what was typed; +86, spaces and hyphens are tolerated.</summary>
    public static Outcome<PhoneNumber> Read(string? text, string field = "Phone")
    {
        var digits = TypedText.Normalize(text).Replace("-", "", StringComparison.Ordinal);
        if (digits.Length == 0) return Refusal.Invalid(field, "phone.missing", "请填写手机号。");
        if (digits.StartsWith("+86", StringComparison.Ordinal)) digits = digits[3..];
        return Pattern().IsMatch(digits)
            ? new PhoneNumber(digits)
            : Refusal.Invalid(field, "phone.malformed", "手机号应为 1 开头的 11 位数字，请核对。");
    }

    /// <summary>From our own storage, where only numbers once read are written.</summary>
    public static PhoneNumber FromStored(string digits) => new(digits);

    public override string ToString() => Masked;

    [GeneratedRegex(@"\A1[3-9][0-9]{9}\z")]
    private static partial Regex Pattern();
}
