using static Xueshi.Modules.Registry.Model.OrganizationRequestStatus;

namespace Xueshi.Modules.Registry.Model;

/// <summary>The one table of moves between states of 单位事项 (BL-07): event, from, to.</summary>
public static class OrganizationRequestMoves
{
    public static readonly IReadOnlyList<(OrganizationRequestMove Move, OrganizationRequestStatus From, OrganizationRequestStatus To)> Table =
    [
        (OrganizationRequestMove.Grant, Pending, Granted),
        (OrganizationRequestMove.Return, Pending, Returned),
        (OrganizationRequestMove.Withdraw, Pending, Withdrawn),
    ];

    public static string Name(this OrganizationRequestStatus status) => status switch
    {
        Pending => "待办理",
        Granted => "已同意",
        Returned => "已退回",
        Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Name(this OrganizationRequestKind kind) => kind switch
    {
        OrganizationRequestKind.Change => "信息变更",
        OrganizationRequestKind.Move => "调整管理辖区",
        OrganizationRequestKind.Authority => "确定行业主管部门",
        OrganizationRequestKind.Deregister => "注销",
        OrganizationRequestKind.Merge => "归并重复登记",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>What can happen to a request.</summary>
public enum OrganizationRequestMove
{
    /// <summary>同意</summary>
    Grant,

    /// <summary>退回</summary>
    Return,

    /// <summary>单位撤回</summary>
    Withdraw,
}

/// <summary>How far a request is. The numbers are stored.</summary>
public enum OrganizationRequestStatus
{
    /// <summary>待办理</summary>
    Pending = 1,

    /// <summary>已同意</summary>
    Granted = 2,

    /// <summary>已退回</summary>
    Returned = 3,

    /// <summary>已撤回</summary>
    Withdrawn = 4,
}

/// <summary>What an organization asks for. The numbers are stored.</summary>
public enum OrganizationRequestKind
{
    /// <summary>名称、代码、法定代表人、性质、类别变更</summary>
    Change = 1,

    /// <summary>调整管理辖区: decided by the receiving one.</summary>
    Move = 2,

    /// <summary>确定行业主管部门: accepted by it, or by the HR department.</summary>
    Authority = 3,

    /// <summary>注销</summary>
    Deregister = 4,

    /// <summary>归并重复登记: a hint at the other registration.</summary>
    Merge = 5,
}
