namespace Xueshi.Modules.Registry.Model;

/// <summary>State of a 更正申请.</summary>
public enum CorrectionStatus
{
    /// <summary>待提交: written down, not handed in.</summary>
    Draft = 1,

    /// <summary>待办理</summary>
    Waiting = 2,

    /// <summary>退回补正</summary>
    Returned = 3,

    /// <summary>已更正</summary>
    Approved = 4,

    /// <summary>不予更正</summary>
    Rejected = 5,

    /// <summary>已撤回</summary>
    Withdrawn = 6,
}
