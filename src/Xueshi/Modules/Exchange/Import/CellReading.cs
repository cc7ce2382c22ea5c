using System.Globalization;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Text;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Reads the cells of a row that tells of hours.</summary>
internal sealed class CellReading(WorkbookRow row) : SheetCells(row)
{
    public CeYear Year()
    {
        if (!CeYear.TryParse(FullWidth.Fold(Row[ImportColumns.Year]), out var year))
            Fail(ImportColumns.Year, $"年度应为 {CeYear.First} 及以后的四位数字；{CeYear.First} 年以前没有学时要求，不能入账。");
        return year;
    }

    public SubjectCategory Category()
    {
        var text = Row[ImportColumns.Category];
        foreach (var category in CategoryName.All)
            if (text == CategoryName.Full(category) || text == CategoryName.Short(category) || text == CategoryName.Short(category)[..2]) return category;
        Fail(ImportColumns.Category, "类别应为 公需、专业 或 选修。");
        return SubjectCategory.Public;
    }

    public CreditHours Hours()
    {
        if (!CreditHours.TryParse(Row[ImportColumns.Hours], out var hours) || hours <= CreditHours.Zero)
            Fail(ImportColumns.Hours, "学时应为大于 0 的数，最多两位小数，不超过 9999.99。");
        return hours;
    }

    public CreditUnit Unit() => Word(ImportColumns.Unit, "单位应为 学时 或 学分。", ("学时", CreditUnit.Hours), ("学分", CreditUnit.Credits));

    public CompletionAction Action() => Row[ImportColumns.Action].Length == 0 ? CompletionAction.Add : Word(
        ImportColumns.Action, "动作应为 新增、更正 或 撤销。",
        ("新增", CompletionAction.Add), ("更正", CompletionAction.Correct), ("撤销", CompletionAction.Revoke));

    /// <summary>Beijing wall-clock time.</summary>
    public DateTime Moment(string column)
    {
        if (!DateTime.TryParseExact(FullWidth.Fold(Row[column]), MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            Fail(column, "时间应如 2026-11-23 或 2026-11-23 19:12:06。");
        return moment;
    }
}
