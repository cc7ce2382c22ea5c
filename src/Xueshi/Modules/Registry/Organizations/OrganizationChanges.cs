using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Registry.Organizations;

/// <summary>What is recorded of organizations.</summary>
public static class OrganizationChanges
{
    public static readonly ChangeKind Registered = new("registry.organization-registered", "注册单位「{organization}」，等待审核");
    public static readonly ChangeKind Approved = new("registry.organization-approved", "审核通过单位「{organization}」") { ToldAt = "/home" };
    public static readonly ChangeKind Returned = new("registry.organization-returned", "退回单位「{organization}」的注册，请补正") { ToldAt = "/register/organization/{subject}" };
    public static readonly ChangeKind Resubmitted = new("registry.organization-resubmitted", "补正后重新提交单位「{organization}」");
    public static readonly ChangeKind LicenseTaken = new("registry.organization-license-taken", "下载单位「{organization}」的证照");
    public static readonly ChangeKind OfficeFounded = new("registry.office-founded", "设立「{organization}」");
}
