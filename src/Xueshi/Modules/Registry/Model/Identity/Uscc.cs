using System.Text.RegularExpressions;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>
/// 统一社会信用代码 (GB 32100-2015), the key of an organization. Codes whose check character does not fit were nevertheless registered;
/// such a one is read with <see cref="ReadOverridden"/> once its licence is uploaded, and a person decides.
/// </summary>
public sealed partial record Uscc
{
    /// <summary>Refusal code: not eighteen characters of the standard; nothing can be done but type it again.</summary>
    public const string Malformed = "uscc.malformed";

    /// <summary>Refusal code: well-formed, but the check character does not fit; the way with an uploaded licence is open.</summary>
    public const string CheckCharacterMismatch = "uscc.check-character";

    private const string Basis = "GB 32100-2015";

    private Uscc(string text) => Text = text;

    /// <summary>Eighteen characters, upper-case.</summary>
    public string Text { get; }

    /// <summary>False marks the organization <c>UsccCheckOverridden</c>.</summary>
    public bool IsCheckValid => Gb32100.IsValid(Text);

    /// <summary>机构类别 as the first two characters tell it, such as 企业; null when they are not among the known.</summary>
    public string? RegisteredAs => OrganizationClasses.NameOf(Text[..2]);

    /// <summary>The region of the registering office; not necessarily in the tables.</summary>
    public string RegionCode => Text[2..8];

    /// <summary>Chinese sentences worth a second look; never a reason to refuse.</summary>
    public IReadOnlyList<string> Warnings =>
    [
        .. Gb11714.IsValid(Text.AsSpan(8, 9)) ? (string[])[] : ["代码第 9 至 17 位的组织机构代码校验位不符，请与证照核对。"],
        .. Regions.IsPlausible(RegionCode) ? (string[])[] : ["代码第 3 至 8 位的登记机关区划不在行政区划表里，请与证照核对。"],
    ];

    /// <summary>Reads what was typed; refused as <see cref="Malformed"/> or as <see cref="CheckCharacterMismatch"/>.</summary>
    public static Outcome<Uscc> Read(string? text, string field = nameof(Uscc))
    {
        var read = ReadOverridden(text, field);
        return !read.IsDone || read.Value.IsCheckValid
            ? read
            : Refusal.Invalid(field, CheckCharacterMismatch, "统一社会信用代码校验位不符，请核对证照；确与证照一致的，可上传证照申请人工核验。", Basis);
    }

    /// <summary>Reads a code whose check character may be wrong; only with an uploaded licence.</summary>
    public static Outcome<Uscc> ReadOverridden(string? text, string field = nameof(Uscc))
    {
        var plain = TypedText.Normalize(text);
        if (plain.Length == 0) return Refusal.Invalid(field, "uscc.missing", "请填写统一社会信用代码。");
        if (Form().IsMatch(plain)) return new Uscc(plain);
        return Refusal.Invalid(field, Malformed, plain.Length == 18 && plain.AsSpan().ContainsAny("IOSVZ")
            ? "统一社会信用代码里没有字母 I、O、S、V、Z，请核对是否为数字 1、0、5、2。"
            : "统一社会信用代码应为 18 位数字和大写字母，请核对。", Basis);
    }

    /// <summary>From our own storage, where only codes once read are written.</summary>
    public static Uscc FromStored(string text) => new(text);

    public override string ToString() => Text;

    [GeneratedRegex(@"\A[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}\z")]
    private static partial Regex Form();
}
