using static Xueshi.Modules.Registry.Model.CorrectionStatus;

namespace Xueshi.Modules.Registry.Model;

/// <summary>The one table of moves between states of a 更正申请 (BL-07): event, from, to.</summary>
public static class CorrectionMoves
{
    public static readonly IReadOnlyList<(CorrectionMove Move, CorrectionStatus From, CorrectionStatus To)> Table =
    [
        (CorrectionMove.HandIn, Draft, Waiting),
        (CorrectionMove.HandIn, Returned, Waiting),
        (CorrectionMove.Approve, Waiting, Approved),
        (CorrectionMove.Return, Waiting, Returned),
        (CorrectionMove.Reject, Waiting, Rejected),
        (CorrectionMove.Withdraw, Draft, Withdrawn),
        (CorrectionMove.Withdraw, Waiting, Withdrawn),
        (CorrectionMove.Withdraw, Returned, Withdrawn),
    ];

    public static bool Allows(this CorrectionStatus from, CorrectionMove move) => Table.Any(m => m.Move == move && m.From == from);

    public static string Name(this CorrectionStatus status) => status switch
    {
        Draft => "待提交",
        Waiting => "待办理",
        Returned => "退回补正",
        Approved => "已更正",
        Rejected => "不予更正",
        Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

/// <summary>What can happen to a 更正申请.</summary>
public enum CorrectionMove
{
    /// <summary>提交</summary>
    HandIn,

    /// <summary>准予更正</summary>
    Approve,

    /// <summary>退回补正</summary>
    Return,

    /// <summary>不予更正</summary>
    Reject,

    /// <summary>本人撤回</summary>
    Withdraw,
}
