namespace Xueshi.Modules.Registry.Duplicates;

/// <summary>Why two people on record may be one. The numbers are stored.</summary>
[Flags]
public enum DuplicateSigns
{
    None = 0,

    /// <summary>证件号码相同: claimed by both, proven by one at most.</summary>
    SameNumber = 1,

    /// <summary>15 位旧号升位后相同 (GB 11643-1999)</summary>
    OldNumber = 2,

    /// <summary>姓名、出生日期、性别都相同</summary>
    SamePersonalia = 4,

    /// <summary>姓名和登录手机号都相同</summary>
    SamePhone = 8,

    /// <summary>证件种类不同，例如护照和居民身份证</summary>
    OtherDocument = 16,

    /// <summary>一方的号码已清空，因为由另一人证实</summary>
    Emptied = 32,

    /// <summary>本人报告</summary>
    Reported = 64,

    /// <summary>一方申请更正为另一方已确认的号码</summary>
    AskedFor = 128,
}

public static class DuplicateSignWords
{
    private static readonly (DuplicateSigns Sign, int Score, string Words)[] All =
    [
        (DuplicateSigns.SameNumber, 100, "证件号码相同"),
        (DuplicateSigns.AskedFor, 100, "一方申请更正为另一方已确认的号码"),
        (DuplicateSigns.OldNumber, 95, "15 位旧号升位后与 18 位号码相同"),
        (DuplicateSigns.SamePersonalia, 60, "姓名、出生日期、性别都相同"),
        (DuplicateSigns.SamePhone, 50, "姓名和登录手机号都相同"),
        (DuplicateSigns.Reported, 50, "本人报告"),
        (DuplicateSigns.OtherDocument, 20, "证件种类不同"),
        (DuplicateSigns.Emptied, 20, "一方的号码因由他人证实已清空"),
    ];

    public const int Definite = 90;

    private const int Likely = 60;

    public static int Score(this DuplicateSigns signs) => All.Where(each => signs.HasFlag(each.Sign)).Sum(each => each.Score);

    public static IReadOnlyList<string> Words(this DuplicateSigns signs) => [.. All.Where(each => signs.HasFlag(each.Sign)).Select(each => each.Words)];

    /// <summary>How sure the signs are, for people: an officer decides in any case.</summary>
    public static string Verdict(int score) => score switch
    {
        >= Definite => "基本确定",
        >= Likely => "很可能",
        _ => "可能",
    };
}
