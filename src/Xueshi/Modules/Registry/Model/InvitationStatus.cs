namespace Xueshi.Modules.Registry.Model;

/// <summary>How far an invitation is. The numbers are stored.</summary>
public enum InvitationStatus
{
    /// <summary>等待本人确认</summary>
    Waiting = 1,

    /// <summary>本人已确认</summary>
    Accepted = 2,

    /// <summary>本人表示不是</summary>
    Declined = 3,

    /// <summary>单位已撤回</summary>
    Withdrawn = 4,
}

public static class InvitationStatusNames
{
    public static string Name(this InvitationStatus status) => status switch
    {
        InvitationStatus.Waiting => "等待本人确认",
        InvitationStatus.Accepted => "本人已确认",
        InvitationStatus.Declined => "本人表示不是本单位人员",
        InvitationStatus.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
