using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Registry;

/// <summary>What this module records.</summary>
public static class RegistryChanges
{
    public static readonly ChangeKind ProfileSaved = new("registry.profile-saved", "保存人员基本信息");
    public static readonly ChangeKind SeriesChanged = new("registry.series-changed", "专业系列由「{from}」改为「{to}」，自 {year} 年度起适用");
    public static readonly ChangeKind NumberClaimed = new("registry.number-claimed", "重新填写证件号码");
    public static readonly ChangeKind NumberVouched = new("registry.number-vouched", "证件号码得到确认（{how}）");
    public static readonly ChangeKind ClaimEmptied = new("registry.claim-emptied", "证件号码已由他人证实，本账号所填的号码清空") { ToldAt = "/profile/id-number" };
    public static readonly ChangeKind NumberShown = new("registry.id-number-shown", "显示完整证件号码");
    public static readonly ChangeKind EmployerChosen = new("registry.employer-chosen", "选择工作单位「{employer}」，等待单位人员确认");
    public static readonly ChangeKind TransferAsked = new("registry.transfer-asked", "申请变更工作单位，新单位确认之前仍为「{employer}」人员");
    public static readonly ChangeKind ChoiceWithdrawn = new("registry.choice-withdrawn", "撤回到「{employer}」的申请");
    public static readonly ChangeKind TransferDropped = new("registry.transfer-dropped", "未变更单位，仍为「{employer}」人员");
    public static readonly ChangeKind PersonConfirmed = new("registry.person-confirmed", "确认{name}为本单位人员，自 {day} 起") { ToldAt = "/profile/employer" };
    public static readonly ChangeKind PersonReturned = new("registry.person-returned", "退回{name}的人员确认申请") { ToldAt = "/profile/employer" };
    public static readonly ChangeKind EmploymentEnded = new("registry.employment-ended", "解除{name}与「{employer}」的关系（{cause}），至 {day} 止") { ToldAt = "/profile/employer" };
    public static readonly ChangeKind MissingEmployerReported = new("registry.missing-employer-reported", "报告找不到工作单位「{employer}」");
    public static readonly ChangeKind MissingEmployerAnswered = new("registry.missing-employer-answered", "答复找不到的工作单位「{employer}」") { ToldAt = "/profile/employer/missing" };
}
