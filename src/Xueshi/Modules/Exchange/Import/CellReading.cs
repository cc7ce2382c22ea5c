using System.Globalization;
using System.Text.RegularExpressions;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Text;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Reads the cells of one row; the first one that cannot be read stops the rest.</summary>
internal sealed partial class CellReading(WorkbookRow row)
{
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    private static readonly string[] MomentForms = [.. DayForms.SelectMany(day => new[] { $"{day} H:m:s", $"{day} H:m", day })];

    /// <summary>The first cell that was refused.</summary>
    public (string Column, string Value, string Why)? Fault { get; private set; }

    public string Text(string column, int most)
    {
        var text = row[column];
        if (text.Length == 0) Fail(column, $"请填写{column}。");
        else if (text.Length > most) Fail(column, $"{column}不能超过 {most} 字。");
        return text;
    }

    public string? Optional(string column, int most)
    {
        var text = row[column];
        if (text.Length > most) Fail(column, $"{column}不能超过 {most} 字。");
        return text.Length == 0 ? null : text;
    }

    public CeYear Year()
    {
        if (!CeYear.TryParse(FullWidth.Fold(row[ImportColumns.Year]), out var year))
            Fail(ImportColumns.Year, $"年度应为 {CeYear.First} 及以后的四位数字；{CeYear.First} 年以前没有学时要求，不能入账。");
        return year;
    }

    public SubjectCategory Category()
    {
        var text = row[ImportColumns.Category];
        foreach (var category in CategoryName.All)
            if (text == CategoryName.Full(category) || text == CategoryName.Short(category) || text == CategoryName.Short(category)[..2]) return category;
        Fail(ImportColumns.Category, "类别应为 公需、专业 或 选修。");
        return SubjectCategory.Public;
    }

    public CreditHours Hours()
    {
        if (!CreditHours.TryParse(row[ImportColumns.Hours], out var hours) || hours <= CreditHours.Zero)
            Fail(ImportColumns.Hours, "学时应为大于 0 的数，最多两位小数，不超过 9999.99。");
        return hours;
    }

    public CreditUnit Unit() => Word(ImportColumns.Unit, "单位应为 学时 或 学分。", ("学时", CreditUnit.Hours), ("学分", CreditUnit.Credits));

    public CompletionAction Action() => row[ImportColumns.Action].Length == 0 ? CompletionAction.Add : Word(
        ImportColumns.Action, "动作应为 新增、更正 或 撤销。",
        ("新增", CompletionAction.Add), ("更正", CompletionAction.Correct), ("撤销", CompletionAction.Revoke));

    /// <summary>Null when left empty: the number tells it.</summary>
    public IdType? IdType() => row[ImportColumns.IdType].Length == 0 ? null : Word(
        ImportColumns.IdType, "不认识这种证件类型，请用模板说明中的名称。",
        [("身份证", Registry.Model.Identity.IdType.ResidentId), .. Enum.GetValues<IdType>().Select(type => (type.Name(), type))]);

    public DateOnly? Day(string column)
    {
        var text = FullWidth.Fold(row[column]);
        if (text.Length == 0) return null;
        if (!DateTime.TryParseExact(text, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) Fail(column, "日期应如 2026-11-23。");
        return DateOnly.FromDateTime(day);
    }

    /// <summary>Beijing wall-clock time.</summary>
    public DateTime Moment(string column)
    {
        if (!DateTime.TryParseExact(FullWidth.Fold(row[column]), MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            Fail(column, "时间应如 2026-11-23 或 2026-11-23 19:12:06。");
        return moment;
    }

    public void Fail(string column, string why) => Fault ??= (column, Shown(row[column]), why);

    /// <summary>A cell as it may be kept and shown: whatever looks like an ID number, in whichever column, loses its middle.</summary>
    public static string Shown(string text)
    {
        var safe = NumberLike().Replace(text, match => Mask.Number(match.Value));
        return safe.Length <= 80 ? safe : string.Concat(safe.AsSpan(0, 79), "…");
    }

    private T Word<T>(string column, string why, params (string Word, T Value)[] words)
    {
        var text = row[column];
        foreach (var (word, value) in words)
            if (text == word) return value;
        Fail(column, why);
        return words[0].Value;
    }

    [GeneratedRegex("[A-Za-z]{0,3}[0-9０-９]{7,}[0-9０-９Xx]*")]
    private static partial Regex NumberLike();
}
