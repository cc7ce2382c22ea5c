using static Xueshi.Modules.Registry.Model.BindingStatus;

namespace Xueshi.Modules.Registry.Model;

/// <summary>The one table of moves between states of 人员与单位绑定 (BL-07): event, from, to.</summary>
public static class BindingMoves
{
    public static readonly IReadOnlyList<(BindingMove Move, BindingStatus From, BindingStatus To)> Table =
    [
        (BindingMove.Confirm, PendingEmployer, Confirmed),
        (BindingMove.Return, PendingEmployer, Rejected),
        (BindingMove.Withdraw, PendingEmployer, Withdrawn),
        (BindingMove.AskToLeave, Confirmed, TransferPending),
        (BindingMove.Leave, TransferPending, Ended),
        (BindingMove.Stay, TransferPending, Confirmed),
        (BindingMove.End, Confirmed, Ended),
        (BindingMove.Reinstate, Ended, Confirmed),
        (BindingMove.Close, Confirmed, Ended),
        (BindingMove.Close, TransferPending, Ended),
    ];

    public static bool Allows(this BindingStatus from, BindingMove move) => Table.Any(m => m.Move == move && m.From == from);

    public static string Name(this BindingStatus status) => status switch
    {
        PendingEmployer => "等待单位人员确认",
        Confirmed => "已确认",
        Rejected => "已退回",
        Withdrawn => "已撤回",
        TransferPending => "变更单位中",
        Ended => "已解除",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

/// <summary>What can happen to an employment.</summary>
public enum BindingMove
{
    /// <summary>单位确认</summary>
    Confirm,

    /// <summary>单位退回</summary>
    Return,

    /// <summary>本人撤回</summary>
    Withdraw,

    /// <summary>本人申请变更单位: of the old employment.</summary>
    AskToLeave,

    /// <summary>新单位确认: of the old employment.</summary>
    Leave,

    /// <summary>新单位退回或本人撤回: of the old employment.</summary>
    Stay,

    /// <summary>单位解除（离职、退休、死亡）</summary>
    End,

    /// <summary>撤回名册导入时恢复被其解除的关系</summary>
    Reinstate,

    /// <summary>单位注销</summary>
    Close,
}
