using Xueshi.Modules.Approvals.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Approvals;

public static class ApprovalsRefusals
{
    public static readonly Refusal SamePerson = Refusal.NotAllowed("这件事须两人办理：提出的人不能自己批准，请由另一名经办人办理。");

    public static readonly Refusal NotYours = Refusal.NotAllowed("只有提出的人可以撤回。");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "approvals.reason-missing", "请写明不批准的理由，提出的人会看到。");

    public static readonly Refusal ReasonTooLong = Refusal.Invalid("Reason", "approvals.reason-too-long", "理由请控制在 1000 字以内。");

    public static readonly Refusal Expired = Refusal.Rule("approvals.expired", "这件提议已过期，需要的请重新提出。");

    public static readonly Refusal Changed = new(RefusalKind.Stale, "approvals.changed", "这件提议刚刚有了改动，请看过现在的内容再办理。");

    public static readonly Refusal AlreadyProposed = Refusal.Rule("approvals.already-proposed", "这件事已经提出，正在等待另一人批准。");

    public static Refusal Decided(Proposal proposal) =>
        new(RefusalKind.Stale, "approvals.decided", $"这件提议已由{proposal.DecidedByName}于 {BeijingTime.Format(proposal.DecidedAt!.Value)} 办理。");
}
