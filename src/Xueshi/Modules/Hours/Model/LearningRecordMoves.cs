using static Xueshi.Modules.Hours.Model.LearningRecordStatus;

namespace Xueshi.Modules.Hours.Model;

/// <summary>The one table of moves between states of a record (BL-07): event, from, to.</summary>
public static class LearningRecordMoves
{
    public static readonly IReadOnlyList<(RecordMove Move, LearningRecordStatus From, LearningRecordStatus To)> Table =
    [
        (RecordMove.Submit, Draft, Submitted),
        (RecordMove.Submit, Returned, Submitted),
        (RecordMove.Withdraw, Submitted, Draft),
        (RecordMove.Approve, Submitted, Approved),
        (RecordMove.Return, Submitted, Returned),
        (RecordMove.Reject, Submitted, Rejected),
        (RecordMove.UpholdAppeal, Rejected, Submitted),
        (RecordMove.Revoke, Approved, Revoked),
        (RecordMove.UndoApproval, Approved, Submitted),
        (RecordMove.Restore, Revoked, Approved),
        (RecordMove.Delete, Draft, Deleted),
    ];

    public static bool Allows(this LearningRecordStatus from, RecordMove move) => Table.Any(m => m.Move == move && m.From == from);

    public static string Name(this LearningRecordStatus status) => status switch
    {
        Draft => "草稿",
        Submitted => "待认定",
        Returned => "退回修改",
        Approved => "审核同意",
        Rejected => "审核不同意",
        Revoked => "已撤销",
        Deleted => "已删除",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

/// <summary>What can happen to a record.</summary>
public enum RecordMove
{
    Submit,
    Withdraw,
    Approve,
    Return,
    Reject,
    UpholdAppeal,
    Revoke,
    UndoApproval,
    Restore,
    Delete,
}
