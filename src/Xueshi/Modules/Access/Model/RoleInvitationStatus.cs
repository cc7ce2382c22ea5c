namespace Xueshi.Modules.Access.Model;

/// <summary>What became of a 授权邀请; that its time is over is computed.</summary>
public enum RoleInvitationStatus
{
    /// <summary>等待对方接受</summary>
    Waiting = 1,

    /// <summary>已接受</summary>
    Accepted = 2,

    /// <summary>已谢绝</summary>
    Declined = 3,

    /// <summary>已撤回</summary>
    Withdrawn = 4,
}

public static class RoleInvitationStatusName
{
    public static string Name(this RoleInvitationStatus status) => status switch
    {
        RoleInvitationStatus.Waiting => "等待接受",
        RoleInvitationStatus.Accepted => "已接受",
        RoleInvitationStatus.Declined => "已谢绝",
        RoleInvitationStatus.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
