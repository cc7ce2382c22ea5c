using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>Why an import file was not read, in words its sender can act on.</summary>
public static class WorkbookRefusals
{
    public static Refusal Kind { get; } = Of("workbook.kind", "只接受 .xlsx 或 .csv 文件。");

    public static Refusal TooLarge { get; } =
        Of("workbook.too-large", $"文件超过 {WorkbookLimits.MaxBytes / (1024 * 1024)} MB，请分成几个文件导入。");

    public static Refusal Broken { get; } = Of("workbook.broken", "文件不完整或已损坏，请用表格软件另存为 .xlsx 后再导入。");

    public static Refusal TooManyParts { get; } = Of("workbook.too-many-parts", "文件内部部件过多，请只保留一张工作表后再导入。");

    public static Refusal UnpacksTooLarge { get; } = Of("workbook.unpacks-too-large", "文件展开后过大，请删除空白行、图片和多余的工作表后再导入。");

    public static Refusal Ratio { get; } = Of("workbook.ratio", "文件压缩比异常，请用表格软件另存为 .xlsx 后再导入。");

    public static Refusal Markup { get; } = Of("workbook.markup", "文件内部结构不合规（已损坏或含有外部定义），请用表格软件另存为 .xlsx 后再导入。");

    public static Refusal TooManyRows { get; } =
        Of("workbook.too-many-rows", $"超过 {WorkbookLimits.MaxRows} 行，请删除空白行或分成几个文件导入。");

    public static Refusal TooManyColumns { get; } =
        Of("workbook.too-many-columns", $"超过 {WorkbookLimits.MaxColumns} 列，请删除多余的列后再导入。");

    public static Refusal CellTooLong { get; } =
        Of("workbook.cell-too-long", $"有单元格超过 {WorkbookLimits.MaxCellLength} 个字，请缩短后再导入。");

    public static Refusal Encoding { get; } = Of("workbook.encoding", "无法识别文字编码，请另存为 UTF-8 编码的 CSV 后再导入。");

    public static Refusal MissingColumns(IEnumerable<string> names) =>
        Of("workbook.missing-columns", $"没有找到表头：{string.Join("、", names)}。请使用下载的模板。");

    public static Refusal RepeatedColumn(string name) => Of("workbook.repeated-column", $"表头“{name}”出现了两次，请删除其中一列。");

    private static Refusal Of(string code, string message) => Refusal.Invalid("File", code, message);
}
