namespace Xueshi.Modules.Registry.Model;

/// <summary>人员与单位绑定</summary>
public enum BindingStatus
{
    /// <summary>等待单位人员确认</summary>
    PendingEmployer = 1,

    /// <summary>已确认</summary>
    Confirmed = 2,

    /// <summary>已退回</summary>
    Rejected = 3,

    /// <summary>已撤回</summary>
    Withdrawn = 4,

    /// <summary>变更单位中: still this employer's until the new one confirms.</summary>
    TransferPending = 5,

    /// <summary>已解除</summary>
    Ended = 6,
}
