namespace Xueshi.Modules.Access.Model;

/// <summary>Why a right to act for an organization is over.</summary>
public enum MembershipEnd
{
    /// <summary>由单位或上级解除</summary>
    Dismissed = 1,

    /// <summary>本人退出</summary>
    SteppedDown = 2,

    /// <summary>移交</summary>
    HandedOver = 3,

    /// <summary>离开单位</summary>
    LeftOrganization = 4,

    /// <summary>单位注销、归并</summary>
    OrganizationClosed = 5,

    /// <summary>期满</summary>
    Lapsed = 6,
}
