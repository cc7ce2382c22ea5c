using System.Text.RegularExpressions;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>联系电话 of an organization: a mobile number, or a land line with its area code and perhaps an extension.</summary>
public sealed partial record OfficePhone
{
    private OfficePhone(string text) => Text = text;

    /// <summary>As people dial it: <c>13800000000</c>, <c>020-83000000</c>, <c>020-83000000-8001</c>.</summary>
    public string Text { get; }

    public static Outcome<OfficePhone> Read(string? typed, string field = "ContactPhone")
    {
        var plain = TypedText.Normalize(typed).Replace('－', '-');
        if (plain.Length == 0) return Refusal.Invalid(field, "phone.missing", "请填写联系电话。");
        if (PhoneNumber.Read(plain) is { IsDone: true } mobile) return new OfficePhone(mobile.Value.Digits);
        return LandLine().Match(plain) is { Success: true } match
            ? new OfficePhone(string.Join('-', match.Groups.Values.Skip(1).Where(part => part.Success).Select(part => part.Value)))
            : Refusal.Invalid(field, "phone.office-malformed", "联系电话应为手机号，或带区号的固定电话，例如 020-83000000。");
    }

    /// <summary>From our own storage, where only numbers once read are written.</summary>
    public static OfficePhone FromStored(string text) => new(text);

    public override string ToString() => Mask.Number(Text);

    [GeneratedRegex(@"\A(010|02[0-9]|0[3-9][0-9]{2})-?([0-9]{7,8})(?:-([0-9]{1,6}))?\z")]
    private static partial Regex LandLine();
}
