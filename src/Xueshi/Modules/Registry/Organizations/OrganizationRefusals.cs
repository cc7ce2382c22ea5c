using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations;

public static class OrganizationRefusals
{
    /// <summary>Says nothing about who registered it.</summary>
    public static readonly Refusal Exists = Refusal.Invalid(
        "Uscc", "registry.organization-exists", "这个统一社会信用代码已经登记过单位，不能重复注册。请联系本单位管理员，或向管理辖区人社部门咨询。", "GB 32100-2015");

    public static readonly Refusal LicenseMissing = Refusal.Invalid("License", "registry.license-missing", "请上传营业执照、法人证书等证照。");

    public static readonly Refusal JurisdictionMissing = Refusal.Invalid("Jurisdiction", "registry.jurisdiction-missing", "请选择单位所在的管理辖区。");

    public static readonly Refusal KindsNotOpen = Refusal.Invalid("IsTrainingInstitution", "registry.kinds", "单位注册只办理用人单位和施教机构；人社部门、行业主管部门由平台设立。");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "registry.reason-missing", "请写明理由，单位会看到。");

    public static readonly Refusal ReasonTooLong = Refusal.Invalid("Reason", "registry.reason-too-long", $"理由请控制在 {Organization.LongestReason} 字以内。");

    public static readonly Refusal OwnOrganization = Refusal.NotAllowed("不能审核本人注册的单位，请由本部门其他经办人或上级人社部门办理。");

    public static readonly Refusal OwnEmployer = Refusal.NotAllowed("不能办理本人所在或本人注册的单位，请由本部门其他经办人或上级人社部门办理。");

    public static readonly Refusal OfficeOfPlatform = Refusal.NotAllowed("人社部门、行业主管部门和行业组织由平台设立和管理。");

    public static readonly Refusal ClosedInFuture = Refusal.Invalid("ClosedOn", "registry.closed-in-future", "注销日期不能晚于今天。");

    public static readonly Refusal AnswerMissing = Refusal.Invalid("Answer", "registry.answer-missing", "请写明退回理由，单位会看到。");

    public static readonly Refusal AnswerTooLong = Refusal.Invalid("Answer", "registry.answer-too-long", $"请控制在 {Organization.LongestReason} 字以内。");

    public static readonly Refusal NothingChanged = Refusal.Rule("registry.nothing-changed", "填写的内容与现在的登记相同，没有需要变更的事项。");

    public static readonly Refusal EvidenceMissing = Refusal.Invalid("License", "registry.evidence-missing", "请上传证明材料，例如新的营业执照、核准通知书。");

    public static readonly Refusal SameJurisdiction = Refusal.Invalid("Jurisdiction", "registry.same-jurisdiction", "单位已在这个管理辖区。");

    public static readonly Refusal JurisdictionNotYours = Refusal.Rule(
        "registry.jurisdiction-not-yours", "接收的辖区不在本部门及下级范围内；请由接收的人社部门按单位申请办理，或由共同的上级人社部门办理。", "广东省专业技术人员继续教育条例 第四条");

    public static readonly Refusal AuthorityUnknown = Refusal.Invalid("Authority", "registry.authority-unknown", "没有这个行业主管部门，请按名称查找后选择。");

    public static readonly Refusal OtherUnknown = Refusal.Invalid("Other", "registry.other-unknown", "没有查到这个代码登记的其他单位，请核对。");

    public static readonly Refusal RequestWaiting = Refusal.Rule("registry.request-waiting", "同类事项已有一件在办理，请等办结，或撤回后重新提出。");

    public static readonly Refusal MergeByPage = Refusal.Rule("registry.merge-by-page", "归并要先比对两边的登记内容，请在“归并”页面办理。");

    public static readonly Refusal SameOrganization = Refusal.Rule("registry.merge-same", "请选择两个不同的登记。");

    public static readonly Refusal RosterRunning = Refusal.Rule("registry.merge-roster", "被归并的单位有名册正在处理，请等处理完成后再办。");

    public static readonly Refusal MergerOver = new(RefusalKind.Stale, "registry.merger-over", "这次归并正在办理，或已经撤回，请看现在的情况。");

    public static Refusal UndoTooLate(TimeSpan limit) =>
        Refusal.Rule("registry.merger-undo-too-late", $"归并后 {limit.TotalHours:0.#} 小时内可以撤回；已超过时间的，请重新注册被归并的单位，人员自行变更单位。");

    public static Refusal RequestOver(OrganizationRequest request) => new(
        RefusalKind.Stale, "registry.request-over", $"这件事项现在是「{request.Status.Name()}」，不能再作此办理。");

    public static Refusal CodeLeadsTo(string organization) => Refusal.Invalid(
        "Uscc", "registry.code-leads-to", $"这个统一社会信用代码已并入或变更为「{organization}」，不能再登记。请联系该单位的管理员授权。", "GB 32100-2015");

    public static Refusal NotInState(Organization organization) => new(
        RefusalKind.Stale, "registry.organization-state", $"这个单位现在是「{organization.Status.Name()}」，不能作此办理。");

    public static Refusal Changed(Organization organization) => new(
        RefusalKind.Stale, "registry.organization-changed", $"您打开之后登记内容已有改动，现在是「{organization.Status.Name()}」；您填写的内容仍在下方，请核对后再办。");
}
