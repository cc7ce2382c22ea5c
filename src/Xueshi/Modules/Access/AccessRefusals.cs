using Xueshi.Platform.Clock;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access;

/// <summary>What accounts in an unusual state are refused with.</summary>
public static class AccessRefusals
{
    public static readonly Refusal NotActive = Refusal.Rule("access.not-active", "这个账号已停用或注销。");

    public static readonly Refusal AlreadyActive = Refusal.Rule("access.already-active", "这个账号现在正常，无须恢复。");

    public static readonly Refusal AccountChanged = new(RefusalKind.Stale, "access.account-changed", "这个账号刚刚被改动过，请看过现在的状态再办理。");

    public static readonly Refusal OwnAccount = Refusal.NotAllowed("不能停用本人的账号，请由另一名平台管理员办理。");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "access.reason-missing", "请写明理由，本人会看到。");

    public static readonly Refusal ReasonTooLong = Refusal.Invalid("Reason", "access.reason-too-long", "理由请控制在 500 字以内。");

    public static Refusal Disabled(string? reason) =>
        Refusal.Rule("access.disabled", $"账号已停用{(reason is null ? "" : $"，理由：{reason.TrimEnd('。')}")}。继续教育记录照常保存；有异议的，请咨询管理辖区人社部门。");

    public static Refusal Closed(DateTime? closedAt) => Refusal.Rule("access.closed",
        $"账号已{(closedAt is { } at ? $"于 {BeijingTime.Format(at)} " : "")}注销，可以撤回的时间已过。需要重新使用的，请咨询管理辖区人社部门。");

    /// <summary>Null when there is a reason of proper length.</summary>
    public static Refusal? OfReason(string? reason) => string.IsNullOrWhiteSpace(reason) ? ReasonMissing : reason.Length > 500 ? ReasonTooLong : null;
}
