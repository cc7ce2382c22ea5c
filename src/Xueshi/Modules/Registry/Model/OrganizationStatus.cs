namespace Xueshi.Modules.Registry.Model;

public enum OrganizationStatus
{
    /// <summary>待审核</summary>
    PendingReview = 1,

    /// <summary>已退回，待补正</summary>
    Returned = 2,

    /// <summary>正常</summary>
    Active = 3,

    /// <summary>已暂停</summary>
    Suspended = 4,

    /// <summary>已归并</summary>
    Merged = 5,

    /// <summary>已注销</summary>
    Deregistered = 6,
}
