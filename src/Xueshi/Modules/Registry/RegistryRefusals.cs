using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry;

public static class RegistryRefusals
{
    public static readonly Refusal OwnRequest = Refusal.NotAllowed("不能办理本人的申请，请由本单位其他管理员或人社部门办理。");

    public static readonly Refusal LastAdministrator = Refusal.Rule(
        "registry.last-administrator", "该人员是原单位唯一的单位管理员，离开之前请先移交或另行授权管理员；办不到的，凭单位公函请辖区人社部门指定。");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "registry.reason-missing", "请写明理由，本人会看到。");

    public static readonly Refusal ReasonTooLong = Refusal.Invalid("Reason", "registry.reason-too-long", "理由请不超过 500 个字。");

    public static readonly Refusal StartInFuture = Refusal.Invalid("StartedOn", "registry.start-in-future", "到岗日期不能晚于今天。");

    public static readonly Refusal StartsTooEarly = Refusal.Invalid("StartedOn", "registry.starts-too-early", "到岗日期过早：不能早于本人年满 16 周岁，请核对。");

    public static readonly Refusal PeriodsOverlap = Refusal.Invalid("StartedOn", "registry.periods-overlap", "到岗日期与此前的单位期间重叠，请核对后填写较晚的日期。");

    /// <summary>Names no one: the employer learns only that the number is proven elsewhere (ID-06).</summary>
    public static readonly Refusal NumberProvenByAnother = Refusal.Rule(
        "registry.number-proven", "该证件号码已由他人确认，请核对证件，仍不符请联系辖区人社部门。");

    /// <summary>Said only to somebody who has just proven to be the holder.</summary>
    public static readonly Refusal NumberVerifiedByAnother = Refusal.Rule(
        "registry.number-verified", "您的证件号码已在另一个账号上实名认证，请使用那个账号登录；忘记账号或不是您本人认证的，请联系辖区人社部门。");

    public static readonly Refusal NumberMissing = Refusal.Rule(
        "registry.number-missing", "该人员尚未填写有效的证件号码，请其在“人员基本信息”中填写后再确认。");

    public static readonly Refusal NumberFixed = Refusal.Rule(
        "registry.number-fixed", "证件号码已经确认，不能自行修改；登记有误的，请在“更正申请”提出，由辖区人社部门办理。");

    public static readonly Refusal EmployerMissing = Refusal.Invalid(
        "Employer", "registry.employer-missing", "请选择工作单位：按名称或统一社会信用代码查找，再从找到的单位中选择。");

    public static readonly Refusal EmployerUnknown = Refusal.Invalid(
        "Employer", "registry.employer-unknown", "没有这个工作单位，或该单位暂不能选择。请按名称或统一社会信用代码查找后选择。");

    public static readonly Refusal AlreadyThere = Refusal.Invalid("Employer", "registry.already-there", "您已是该单位人员，不必重复选择。");

    public static readonly Refusal ProfileChanged = new(
        RefusalKind.Stale, "registry.profile-changed", "您打开之后，这份资料已在别处改动；您填写的内容仍在下方，请核对后再保存。");

    public static readonly Refusal RosterChanged = new(RefusalKind.Stale, "registry.roster-changed", "您打开之后这份名册已由他人办理，请看现在的情况。");

    public static readonly Refusal NothingOnRoster = Refusal.Rule("registry.roster-nothing", "这份名册没有可以导入的行，请按各行的原因修改后重新上传。");

    public static readonly Refusal RosterFileMissing = Refusal.Invalid("File", "registry.roster-file-missing", "请选择要导入的 .xlsx 或 .csv 文件。");

    public static readonly Refusal RosterNoRows = Refusal.Invalid("File", "registry.roster-no-rows", "表头之下没有数据，请填写后再上传。");

    public static readonly Refusal RosterBusy = Refusal.Rule("registry.roster-busy", "本单位另一份名册正在处理，请等它完成后再上传。");

    public static readonly Refusal InvitationNotYours = Refusal.Rule("registry.invitation-not-yours", "名册上的姓名、证件号码与您的账号不符，请联系单位核对。");

    public static Refusal RosterUndoTooLate(TimeSpan limit) =>
        Refusal.Rule("registry.roster-undo-too-late", $"导入后 {limit.TotalHours:0.#} 小时内可以整批撤回；已超过时间的，请逐人办理。");

    public static Refusal InvitationOver(InvitationStatus status) => new(
        RefusalKind.Stale, "registry.invitation-over", $"这份邀请现在是「{status.Name()}」，不能再作此操作。");

    public static Refusal StillWaiting(string employer) => Refusal.Rule(
        "registry.still-waiting", $"您已向「{employer}」提出申请，等待单位人员确认；要改选其他单位，请先撤回。");

    public static Refusal EndOutsidePeriod(DateOnly? startedOn) => Refusal.Invalid(
        "EndedOn", "registry.end-outside-period", $"解除日期应在 {startedOn:yyyy-MM-dd} 至今天之间。");

    public static Refusal NotInState(Employment employment) => new(RefusalKind.Stale, "registry.not-in-state", employment.DecidedAt is { } at
        ? $"这条申请现在是「{employment.Status.Name()}」（{employment.DecidedByName ?? "新单位"} 于 {BeijingTime.Format(at)} 办理），不能再作此操作。"
        : $"这条申请现在是「{employment.Status.Name()}」，不能作此操作。");

    public static Refusal Changed(Employment employment) => new(RefusalKind.Stale, "registry.changed", employment is { DecidedAt: { } at, DecidedByName: { } name }
        ? $"您打开之后，{name} 已于 {BeijingTime.Format(at)} 办理，现在是「{employment.Status.Name()}」；您填写的内容仍在下方，请核对后再办。"
        : "您打开之后，本人已改动申请或证件号码；您填写的内容仍在下方，请核对后再办。");
}
