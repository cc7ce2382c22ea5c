using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange;

public static class ExchangeRefusals
{
    public static readonly Refusal FileMissing = Refusal.Invalid("File", "exchange.file-missing", "请选择要导入的 .xlsx 或 .csv 文件。");

    public static readonly Refusal NoRows = Refusal.Invalid("File", "exchange.no-rows", "表头之下没有数据，请填写后再上传。");

    public static readonly Refusal BasisNotYours = Refusal.Invalid("LegalBasis", "exchange.basis-province", "延期导入须由省级人社部门带依据办理。");

    public static readonly Refusal BasisTooLong = Refusal.Invalid("LegalBasis", "exchange.basis-too-long", "延期依据请控制在 200 字以内。");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "exchange.reason-missing", "请写明撤回的理由，相关人员会看到。");

    public static readonly Refusal ReasonTooLong = Refusal.Invalid("Reason", "exchange.reason-too-long", "撤回的理由请控制在 500 字以内。");

    public static readonly Refusal NothingToImport = Refusal.Rule("exchange.nothing-to-import", "这个文件没有可以导入的行，请按各行的原因修改后重新上传。");

    public static readonly Refusal Changed = new(RefusalKind.Stale, "exchange.changed", "您打开之后这一批已由他人办理，请看现在的情况。");

    public static readonly Refusal OwnHours = Refusal.NotAllowed("本批中有您本人的学时，须由本部门其他经办人撤回。");

    public static readonly Refusal NotUndoable = Refusal.Rule("exchange.not-undoable", "只有已导入的批次可以撤回。");

    public static Refusal UndoTooLate(TimeSpan limit) =>
        Refusal.Rule("exchange.undo-too-late", $"导入后 {limit.TotalHours:0.#} 小时内可以整批撤回；已超过时间，请由来源平台发送“撤销”行，或由人社部门逐条撤销。");
}
