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
    public static readonly ChangeKind Suspended = new("registry.organization-suspended", "暂停单位「{organization}」");
    public static readonly ChangeKind Resumed = new("registry.organization-resumed", "恢复单位「{organization}」");
    public static readonly ChangeKind Deregistered = new("registry.organization-deregistered", "注销单位「{organization}」，人员关系至 {day} 止");
    public static readonly ChangeKind Released = new("registry.organization-released", "单位「{organization}」注销，全部人员关系已解除，未确认的名册邀请撤回 {invitations} 份");
    public static readonly ChangeKind ContactSaved = new("registry.organization-contact-saved", "更新单位「{organization}」的地址和联系方式");
    public static readonly ChangeKind RequestMade = new("registry.organization-request-made", "单位「{organization}」申请{what}");
    public static readonly ChangeKind RequestWithdrawn = new("registry.organization-request-withdrawn", "撤回单位「{organization}」的{what}申请");
    public static readonly ChangeKind RequestGranted = new("registry.organization-request-granted", "同意单位「{organization}」的{what}申请") { ToldAt = "/registry/own" };
    public static readonly ChangeKind RequestReturned = new("registry.organization-request-returned", "退回单位「{organization}」的{what}申请") { ToldAt = "/registry/own" };
    public static readonly ChangeKind Changed = new("registry.organization-changed", "单位登记内容变更：{changes}");
    public static readonly ChangeKind AuthoritySet = new("registry.organization-authority-set", "单位「{organization}」的行业主管部门为「{authority}」");
    public static readonly ChangeKind Moved = new("registry.organization-moved", "单位「{organization}」由{from}调整到{to}管理");
    public static readonly ChangeKind MovedOut = new("registry.organization-moved-out", "单位「{organization}」调出，由{to}管理");
    public static readonly ChangeKind MovedIn = new("registry.organization-moved-in", "单位「{organization}」由{from}调入");
    public static readonly ChangeKind EvidenceTaken = new("registry.organization-evidence-taken", "下载单位「{organization}」{what}申请的证明材料");
    public static readonly ChangeKind MergeBegun = new("registry.merger-begun", "「{absorbed}」归并到「{survivor}」");
    public static readonly ChangeKind MergeDone = new("registry.merger-done", "「{absorbed}」归并完成，随迁 {rows} 项");
    public static readonly ChangeKind MergeUndone = new("registry.merger-undone", "撤回「{absorbed}」到「{survivor}」的归并");
    public static readonly ChangeKind MergeUndoDone = new("registry.merger-undo-done", "「{absorbed}」的归并已撤回，迁回 {restored} 项，此后另有办理而未迁回 {kept} 项");
    public static readonly ChangeKind EmploymentFollowed = new("registry.employment-followed", "重复登记归并，{name}的单位由「{from}」转为「{to}」") { ToldAt = "/profile/employer" };
    public static readonly ChangeKind RequestFellAway = new("registry.request-fell-away", "两个单位已归并为「{organization}」，不必再变更单位") { ToldAt = "/profile/employer" };
    public static readonly ChangeKind ListExported = new("registry.organizations-exported", "导出单位名单，共 {rows} 家");
    public static readonly ChangeKind OfficeFounded = new("registry.office-founded", "设立「{organization}」");
}
