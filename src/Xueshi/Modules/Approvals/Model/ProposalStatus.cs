namespace Xueshi.Modules.Approvals.Model;

/// <summary>The numbers are stored. That a proposal has expired follows from the time; it is stored when it makes room for another one.</summary>
public enum ProposalStatus
{
    /// <summary>待批准</summary>
    Waiting = 1,

    /// <summary>已批准并办理</summary>
    Approved = 2,

    /// <summary>不批准</summary>
    Refused = 3,

    /// <summary>提出人撤回</summary>
    Withdrawn = 4,

    /// <summary>过期后又重新提出</summary>
    Lapsed = 5,
}
