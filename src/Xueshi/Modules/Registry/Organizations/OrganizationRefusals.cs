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

    public static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "registry.reason-missing", "请写明退回理由，注册人会看到。");

    public static readonly Refusal ReasonTooLong = Refusal.Invalid("Reason", "registry.reason-too-long", $"理由请控制在 {Organization.LongestReason} 字以内。");

    public static readonly Refusal OwnOrganization = Refusal.NotAllowed("不能审核本人注册的单位，请由本部门其他经办人或上级人社部门办理。");

    public static Refusal NotPending(Organization organization) => new(
        RefusalKind.Stale, "registry.not-pending", $"这个单位现在是「{organization.Status.Name()}」，不在待审核之列。");

    public static Refusal NotReturned(Organization organization) => new(
        RefusalKind.Stale, "registry.not-returned", $"这个单位现在是「{organization.Status.Name()}」，不需要补正。");

    public static Refusal Changed(Organization organization) => new(
        RefusalKind.Stale, "registry.organization-changed", $"您打开之后登记内容已有改动，现在是「{organization.Status.Name()}」；您填写的内容仍在下方，请核对后再办。");
}
