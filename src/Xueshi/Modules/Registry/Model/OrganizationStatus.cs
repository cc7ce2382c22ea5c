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

    /// <summary>归并办理中: the server is moving its people and records, or moving them back.</summary>
    MergePending = 7,
}

public static class OrganizationStatusNames
{
    public static string Name(this OrganizationStatus status) => status switch
    {
        OrganizationStatus.PendingReview => "待审核",
        OrganizationStatus.Returned => "已退回，待补正",
        OrganizationStatus.Active => "正常",
        OrganizationStatus.Suspended => "已暂停",
        OrganizationStatus.Merged => "已归并",
        OrganizationStatus.Deregistered => "已注销",
        OrganizationStatus.MergePending => "归并办理中",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
