namespace Xueshi.Modules.Approvals;

/// <summary>What may be done with proposals; each kind asks for the permission of its act besides.</summary>
public static class ApprovalsPermissions
{
    /// <summary>作为第二人批准</summary>
    public const string Decide = "approvals.decide";
}
