namespace Xueshi.Platform.Security;

/// <summary>How far an ID number is proven to be the person's own. From <see cref="Vouched"/> on the number is unique and what others file under it attaches.</summary>
public enum IdentityLevel
{
    /// <summary>声称: typed at registration, nothing proven.</summary>
    Claimed = 1,

    /// <summary>已确认: an employer or an HR office confirmed person and number.</summary>
    Vouched = 2,

    /// <summary>已实名: proven by the provincial account or a real-name check.</summary>
    Verified = 3,
}

public static class IdentityLevels
{
    public static string Name(this IdentityLevel level) => level switch
    {
        IdentityLevel.Claimed => "未确认",
        IdentityLevel.Vouched => "已确认",
        IdentityLevel.Verified => "已实名",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
