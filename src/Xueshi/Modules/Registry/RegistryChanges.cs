using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Registry;

/// <summary>What this module records.</summary>
public static class RegistryChanges
{
    public static readonly ChangeKind ProfileSaved = new("registry.profile-saved", "保存人员基本信息");
    public static readonly ChangeKind SeriesChanged = new("registry.series-changed", "专业系列由「{from}」改为「{to}」，自 {year} 年度起适用");
    public static readonly ChangeKind NumberClaimed = new("registry.number-claimed", "重新填写证件号码");
    public static readonly ChangeKind NumberVouched = new("registry.number-vouched", "证件号码得到确认（{how}）");
    public static readonly ChangeKind NumberVerified = new("registry.number-verified", "实名认证通过（{how}）");
    public static readonly ChangeKind RealNameStarted = new("registry.real-name-started", "将姓名和证件号码交{platform}核验");
    public static readonly ChangeKind NameChanged = new("registry.name-changed", "姓名由「{from}」改为「{to}」（{how}）") { ToldAt = "/profile" };
    public static readonly ChangeKind ClaimEmptied = new("registry.claim-emptied", "证件号码已由他人证实，本账号所填的号码清空") { ToldAt = "/profile/id-number" };
    public static readonly ChangeKind NumberChanged = new("registry.number-changed", "证件号码更正，证件类型为{type}（{how}）") { ToldAt = "/profile" };
    public static readonly ChangeKind NumberShown = new("registry.id-number-shown", "显示完整证件号码");
    public static readonly ChangeKind EmployerChosen = new("registry.employer-chosen", "选择工作单位「{employer}」，等待单位人员确认");
    public static readonly ChangeKind TransferAsked = new("registry.transfer-asked", "申请变更工作单位，新单位确认之前仍为「{employer}」人员");
    public static readonly ChangeKind ChoiceWithdrawn = new("registry.choice-withdrawn", "撤回到「{employer}」的申请");
    public static readonly ChangeKind TransferDropped = new("registry.transfer-dropped", "未变更单位，仍为「{employer}」人员");
    public static readonly ChangeKind PersonConfirmed = new("registry.person-confirmed", "确认{name}为本单位人员，自 {day} 起") { ToldAt = "/profile/employer" };
    public static readonly ChangeKind PersonReturned = new("registry.person-returned", "退回{name}的人员确认申请") { ToldAt = "/profile/employer" };
    public static readonly ChangeKind EmploymentEnded = new("registry.employment-ended", "解除{name}与「{employer}」的关系（{cause}），至 {day} 止") { ToldAt = "/profile/employer" };
    public static readonly ChangeKind LookedUp = new("registry.looked-up", "查询人员或单位的办理情况");
    public static readonly ChangeKind RequestArbitrated = new("registry.request-arbitrated", "「{employer}」逾期未答复，由人社部门{outcome}");
    public static readonly ChangeKind EmploymentReinstated = new("registry.employment-reinstated", "恢复{name}与「{employer}」的关系（撤回名册导入）") { ToldAt = "/profile/employer" };
    public static readonly ChangeKind PostChanged = new("registry.post-changed", "{name}的部门、岗位更新为：{department}、{job}") { ToldAt = "/profile/employer" };
    public static readonly ChangeKind RosterUploaded = new("registry.roster-uploaded", "上传人员名册「{file}」，共 {rows} 行");
    public static readonly ChangeKind RosterConfirmed = new("registry.roster-confirmed", "确认导入人员名册「{file}」");
    public static readonly ChangeKind RosterDiscarded = new("registry.roster-discarded", "作废未确认的人员名册「{file}」");
    public static readonly ChangeKind RosterUndone = new("registry.roster-undone", "撤回人员名册「{file}」");
    public static readonly ChangeKind RosterFailuresExported = new("registry.roster-failures-exported", "导出名册「{file}」未通过的 {rows} 行");
    public static readonly ChangeKind StaffExported = new("registry.staff-exported", "下载含现有人员的名册模板，共 {rows} 人，证件号码只有掩码");
    public static readonly ChangeKind LinksIssued = new("registry.links-issued", "下载 {count} 人的激活链接，此前的链接随即作废");
    public static readonly ChangeKind InvitationSent = new("registry.invitation-sent", "向{count}人发送激活短信");
    public static readonly ChangeKind InvitationAccepted = new("registry.invitation-accepted", "本人确认为「{employer}」人员，自 {day} 起");
    public static readonly ChangeKind InvitationDeclined = new("registry.invitation-declined", "表示不是「{employer}」人员");
    public static readonly ChangeKind MissingEmployerReported = new("registry.missing-employer-reported", "报告找不到工作单位「{employer}」");
    public static readonly ChangeKind MissingEmployerAnswered = new("registry.missing-employer-answered", "答复找不到的工作单位「{employer}」") { ToldAt = "/profile/employer/missing" };
    public static readonly ChangeKind DataRequestFiled = new("registry.data-request-filed", "提出个人信息请求（{kind}），由{office}人社部门答复");
    public static readonly ChangeKind DataRequestAnswered = new("registry.data-request-answered", "答复个人信息请求（{kind}）：{outcome}") { ToldAt = "/account/personal-data/requests" };
}
