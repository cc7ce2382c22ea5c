using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours;

public static class HoursRefusals
{
    public static readonly Refusal OwnRecord = Refusal.NotAllowed("不能认定本人的记录，请由本单位其他管理员或人社部门办理。");

    public static Refusal MergedSectors(CeYear year) => Refusal.Rule(
        "hours.merged-sectors", $"{year} 年度两人适用的行业不同，学时不能直接记入。请先统一该年度的专业系列，再合并。");

    public static readonly Refusal NeedsEvidence = Refusal.Invalid("Evidence", "hours.evidence-missing", "请上传学习证明材料（加盖公章的学习证明、过程照片等）。");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "hours.reason-missing", "请写明理由，申报人会看到。");

    public static readonly Refusal FewerWithoutReason = Refusal.Invalid("Reason", "hours.reason-missing", "认定的学时少于申报，请写明理由，申报人会看到。");

    public static readonly Refusal UndoTooLate = Refusal.Rule("hours.undo-too-late", "认定 15 分钟内可由原认定人撤回；已超过时间，请由人社部门撤销。");

    public static readonly Refusal NoRecognizer = Refusal.Invalid(
        "Jurisdiction", "hours.no-recognizer", "您还没有已确认的工作单位。可先存为草稿，待单位确认后提交；或选择所在辖区，由人社部门指派认定单位。");

    public static readonly Refusal AppealReasonMissing = Refusal.Invalid("Reason", "hours.reason-missing", "请写明申诉的理由，人社部门据此复核。");

    public static readonly Refusal AppealedBefore = Refusal.Rule("hours.appealed-before", "这条记录已经申诉过，请等待或查看人社部门的答复。");

    public static readonly Refusal NoAppeal = Refusal.Rule("hours.no-appeal", "这条记录没有待处理的申诉。");

    public static readonly Refusal AlreadyTheirs = Refusal.Invalid("Organization", "hours.already-theirs", "这条记录本来就由该单位认定。");

    public static readonly Refusal UnknownRecognizer = Refusal.Invalid(
        "Organization", "hours.unknown-recognizer", "没有找到这个单位。请填写本辖区内一个正常状态单位的全称或统一社会信用代码。");

    public static readonly Refusal AutomaticYear = Refusal.Rule("hours.automatic-year", "自动写入的记录由来源平台更正年度，请与学习平台联系。");

    public static readonly Refusal UnknownFile = Refusal.Invalid("Evidence", "hours.unknown-file", "有附件已不存在，请重新上传。");

    public static Refusal TopicTaken(LearningRecord other) => Refusal.Rule("hours.topic-taken",
        $"同一年度的公需课「{other.CourseName}」已另有学时入账，不能重复恢复。如应以本条为准，请先撤销另一条。");

    public static readonly Refusal SourceTaken = Refusal.Rule("hours.source-taken", "来源平台此后已更正并重新写入这条学时，不能重复恢复。");

    public static Refusal NotInState(LearningRecord record) => new(RefusalKind.Stale, "hours.not-in-state", record.DecidedAt is { } at
        ? $"这条记录现在是「{record.Status.Name()}」（{record.DecidedByName} 于 {BeijingTime.Format(at)} 办理），不能再作此操作。"
        : $"这条记录现在是「{record.Status.Name()}」，不能作此操作。");

    public static Refusal Changed(LearningRecord record) => new(RefusalKind.Stale, "hours.changed", record.DecidedAt is { } at
        ? $"您打开之后，{record.DecidedByName} 已于 {BeijingTime.Format(at)} 作出「{record.Status.Name()}」；您填写的内容仍在下方，请核对后再办。"
        : "您打开之后这条记录已有改动；您填写的内容仍在下方，请核对后再办。");

    public static Refusal SameYear(CeYear year) => Refusal.Invalid("Year", "hours.same-year", $"这条记录已经是 {year} 年度。");

    public static Refusal MoreThanDeclared(CreditHours declared) => Refusal.Invalid("Hours", "hours.more-than-declared", $"认定学时不能超过申报的 {declared}。");

    public static Refusal Duplicate(LearningRecord other) => Refusal.Invalid("CourseName", "hours.duplicate",
        $"同一年度已有同名且时间重叠的记录「{other.CourseName}」（{other.StartedOn:yyyy-MM-dd} 至 {other.EndedOn:yyyy-MM-dd}，{other.Status.Name()}），不能重复申报。");
}
