using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Approvals;

/// <summary>What this module records.</summary>
public static class ApprovalsChanges
{
    private const string There = ApprovalsAddresses.Proposals + "/{subject}";

    public static readonly ChangeKind Proposed = new("approvals.proposed", "提出须两人办理的事：{what}");
    public static readonly ChangeKind Approved = new("approvals.approved", "批准{proposer}提出的：{what}") { ToldAt = There };
    public static readonly ChangeKind Refused = new("approvals.refused", "不批准{proposer}提出的：{what}") { ToldAt = There };
    public static readonly ChangeKind Withdrawn = new("approvals.withdrawn", "撤回提议：{what}");
}
