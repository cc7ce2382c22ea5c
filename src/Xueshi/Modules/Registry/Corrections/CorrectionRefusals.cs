using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Corrections;

public static class CorrectionRefusals
{
    public static readonly Refusal Own = Refusal.NotAllowed("不能办理本人的更正申请，请由其他工作人员办理。");

    public static readonly Refusal NothingToCorrect = Refusal.Invalid("Name", "registry.correction-nothing", "填写的内容与现在登记的相同，没有需要更正的。");

    public static readonly Refusal NameTooLong = Refusal.Invalid("Name", "registry.correction-name", "姓名请与证件一致，不超过 50 个字，不含数字和符号。");

    public static readonly Refusal NumberIsClaim = Refusal.Invalid("IdNumber", "registry.correction-claim", "证件号码还没有确认，可以在“证件号码”页自行更正，不必申请。");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "registry.correction-reason", "请写明哪里有误、为什么。");

    public static readonly Refusal ProofMissing = Refusal.Invalid("Evidence", "registry.correction-proof", "请上传证明材料，例如现在的身份证和户口簿、派出所出具的证明。");

    public static readonly Refusal UnknownFile = Refusal.Invalid("Evidence", "registry.correction-file", "有附件不存在或不是您上传的，请重新上传。");

    public static readonly Refusal JurisdictionMissing = Refusal.Invalid("Jurisdiction", "registry.correction-jurisdiction", "请选择由哪个辖区的人社部门办理。");

    public static readonly Refusal AnswerMissing = Refusal.Invalid("Answer", "registry.correction-answer", "请写明核对了什么，或者理由；本人会看到。");

    public static readonly Refusal AnswerTooLong = Refusal.Invalid("Answer", "registry.correction-answer-long", $"请不超过 {ReasonLimit.Longest} 个字。");

    public static readonly Refusal NumberProven = Refusal.Rule(
        "registry.correction-number-proven", "申请更正为的证件号码已由另一人员确认。请先在“重复人员”中核实两人是否同一人，再办理本申请。");

    public static Refusal NotInState(Correction correction) => new(RefusalKind.Stale, "registry.correction-state", correction is { DecidedAt: { } at, DecidedByName: { } name }
        ? $"这份申请现在是「{correction.Status.Name()}」（{name} 于 {BeijingTime.Format(at)} 办理），不能再作此操作。"
        : $"这份申请现在是「{correction.Status.Name()}」，不能作此操作。");

    public static Refusal Changed(Correction correction) => new(RefusalKind.Stale, "registry.correction-changed", correction is { DecidedAt: { } at, DecidedByName: { } name, IsEditable: false }
        ? $"您打开之后，{name} 已于 {BeijingTime.Format(at)} 办理，现在是「{correction.Status.Name()}」；您填写的内容仍在下方，请核对后再办。"
        : $"您打开之后，这份申请已有改动，现在是「{correction.Status.Name()}」；您填写的内容仍在下方，请核对后再办。");
}
