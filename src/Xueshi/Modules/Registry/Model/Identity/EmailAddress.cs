using System.Text.RegularExpressions;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>
/// 邮箱. Only what every mail server agrees on is checked (one @, a name before it, a dotted host after it, RFC 5321 lengths);
/// whether it exists is known when a mail has been answered.
/// </summary>
public sealed partial record EmailAddress
{
    private const int LongestLocal = 64;
    private const int Longest = 254;

    private EmailAddress(string text) => Text = text;

    /// <summary>As typed, the host in lower case.</summary>
    public string Text { get; }

    /// <summary>For comparing: all lower case.</summary>
    public string Canonical => Text.ToLowerInvariant();

    /// <summary>The first character of the name and the host: z***@example.com.</summary>
    public string Masked => Text[..1] + "***" + Text[Text.LastIndexOf('@')..];

    public static Outcome<EmailAddress> Read(string? text, string field = "Email")
    {
        var plain = text?.Trim() ?? "";
        if (plain.Length == 0) return Refusal.Invalid(field, "email.missing", "请填写邮箱。");
        var at = plain.LastIndexOf('@');
        return plain.Length <= Longest && at <= LongestLocal && Pattern().IsMatch(plain)
            ? new EmailAddress(plain[..at] + plain[at..].ToLowerInvariant())
            : Refusal.Invalid(field, "email.malformed", "邮箱格式不对，应像 name@example.com。");
    }

    /// <summary>From our own storage, where only addresses once read are written.</summary>
    public static EmailAddress FromStored(string text) => new(text);

    public override string ToString() => Masked;

    [GeneratedRegex(
        @"\A[^\s@<>""(),:;\\\[\]\p{Cc}]+@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+"
        + @"[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\z")]
    private static partial Regex Pattern();
}
