using static Xueshi.Modules.Registry.Model.OrganizationStatus;

namespace Xueshi.Modules.Registry.Model;

/// <summary>The one table of moves between states of an organization (BL-07): event, from, to. A draft is the form that nobody has sent yet, and is stored nowhere.</summary>
public static class OrganizationMoves
{
    public static readonly IReadOnlyList<(OrganizationMove Move, OrganizationStatus From, OrganizationStatus To)> Table =
    [
        (OrganizationMove.Approve, PendingReview, Active),
        (OrganizationMove.Return, PendingReview, Returned),
        (OrganizationMove.Resubmit, Returned, PendingReview),
        (OrganizationMove.Suspend, Active, Suspended),
        (OrganizationMove.Resume, Suspended, Active),
        (OrganizationMove.Deregister, Active, Deregistered),
        (OrganizationMove.BeginMerge, Active, MergePending),
        (OrganizationMove.CompleteMerge, MergePending, Merged),
        (OrganizationMove.BeginUndoMerge, Merged, MergePending),
        (OrganizationMove.CompleteUndoMerge, MergePending, Active),
    ];

    public static bool Allows(this OrganizationStatus from, OrganizationMove move) => Table.Any(m => m.Move == move && m.From == from);
}

/// <summary>What can happen to an organization.</summary>
public enum OrganizationMove
{
    /// <summary>审核通过</summary>
    Approve,

    /// <summary>退回补正</summary>
    Return,

    /// <summary>补正后重新提交</summary>
    Resubmit,

    /// <summary>暂停（失信、核查）</summary>
    Suspend,

    /// <summary>恢复</summary>
    Resume,

    /// <summary>注销</summary>
    Deregister,

    /// <summary>开始归并</summary>
    BeginMerge,

    /// <summary>归并完成</summary>
    CompleteMerge,

    /// <summary>开始撤回归并</summary>
    BeginUndoMerge,

    /// <summary>归并已撤回</summary>
    CompleteUndoMerge,
}
