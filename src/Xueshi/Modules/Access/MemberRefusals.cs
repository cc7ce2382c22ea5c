using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access;

/// <summary>Why a role is not given, changed or ended.</summary>
public static class MemberRefusals
{
    private const string DisjointBasis = "GB/T 22239-2019 8.1.5";

    public static readonly Refusal WrongRole = Refusal.Invalid("Role", "access.role-not-of-organization", "这个单位没有该角色，请重新选择。");

    public static readonly Refusal WrongScope = Refusal.Invalid("Role", "access.scope-not-of-role", "这个角色不能限定到所选范围，请改选角色或清空范围。");

    public static readonly Refusal JurisdictionOutside = Refusal.Invalid("Jurisdiction", "access.jurisdiction-outside", "请选择本部门管理辖区以内的辖区。");

    public static readonly Refusal DepartmentsTooLong = Refusal.Invalid("Departments", "access.departments-too-long", "部门合计请不超过 1000 个字。");

    public static readonly Refusal UntilPast = Refusal.Invalid("Until", "access.until-past", "截止日期应为今天或以后的日期。");

    public static readonly Refusal NameMissing = Refusal.Invalid("Name", "access.name-missing", "请填写对方姓名，不超过 100 个字；接受邀请的人须与此同名。");

    public static readonly Refusal ContactMissing = Refusal.Invalid("Contact", "access.contact-missing", "请填写对方的手机号、电子邮箱或本系统用户名。");

    public static readonly Refusal PersonNotOnStaff = Refusal.Invalid("Contact", "access.person-not-on-staff", "该人员现已不是本单位人员，请重新选择。");

    public static readonly Refusal NoLongerOnStaff = Refusal.Rule("access.no-longer-on-staff", "您现已不是该单位人员，不能接受这份邀请。");

    public static readonly Refusal Oneself = Refusal.NotAllowed("不能办理本人的授权，请由另一名有权的人员办理；不再担任的，可在“我的授权”中退出或移交。");

    public static readonly Refusal Over = new(RefusalKind.Stale, "access.membership-over", "这项授权已经结束。");

    public static readonly Refusal Changed = new(RefusalKind.Stale, "access.membership-changed", "您打开之后，这项授权已由他人改动，请看现在的情况。");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "access.reason-missing", "请写明理由，不超过 500 个字，本人会看到。");

    public static readonly Refusal Already = Refusal.Rule("access.already-appointed", "您在该单位已有这个角色。");

    public static readonly Refusal NotYours = Refusal.Rule("access.invitation-not-yours", "邀请上的姓名与您的账号不符，请联系邀请您的单位核对。");

    public static readonly Refusal OwnInvitation = Refusal.NotAllowed("邀请须由对方接受，不能自己接受自己发出的邀请。");

    public static readonly Refusal HandOverGone = Refusal.Rule("access.hand-over-gone", "移交人的授权已经结束，请单位重新邀请。");

    public static readonly Refusal KeepersApart = Refusal.Rule(
        "access.roles-disjoint", "平台管理员、安全管理员、审计员和办理业务的角色不能由同一人担任，请由其他人员担任，或先解除原有角色。", DisjointBasis);

    public static readonly Refusal InspectorsApart = Refusal.Rule(
        "access.recognizer-and-inspector", "行业主管的认定与人社部门的抽查不能由同一人担任，请由其他人员担任，或先解除原有角色。", "粤人社规〔2018〕11号");

    public static readonly Refusal LetterMissing = Refusal.Invalid("Letter", "access.letter-missing", "请上传单位出具的公函或介绍信。");

    public static readonly Refusal HasAdministrators = Refusal.Rule(
        "access.has-administrators", "该单位有不止一名管理员，请由单位自行办理；人社部门只为没有管理员或只剩一名管理员的单位指定。");

    public static Refusal LastLead(string organization) => Refusal.Rule(
        "access.last-administrator", $"这是「{organization}」最后一名没有截止日期的管理员，不能结束或限期。请先移交或另行授权一名管理员；办不到的，凭单位公函请辖区人社部门指定。");

    public static Refusal InvitationOver(RoleInvitationStatus status, DateTime expiresAt) => new(
        RefusalKind.Stale, "access.invitation-over", status == RoleInvitationStatus.Waiting
            ? $"这份邀请已于 {BeijingTime.Format(expiresAt)} 过期，请联系单位重新邀请。"
            : $"这份邀请现在是「{status.Name()}」，不能再作此操作。");

    /// <summary>The refusal for two roles that are disjoint.</summary>
    public static Refusal Apart(Role one, Role other) => one.IsKeeper() || other.IsKeeper() ? KeepersApart : InspectorsApart;
}
