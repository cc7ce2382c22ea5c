namespace Xueshi.Modules.Registry.Model;

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
