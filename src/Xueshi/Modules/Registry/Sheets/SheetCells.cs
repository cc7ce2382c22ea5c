using System.Globalization;
using System.Text.RegularExpressions;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Text;

namespace Xueshi.Modules.Registry.Sheets;

/// <summary>Reads the cells of one row that people filled in; the first one that cannot be read is the row's fault.</summary>
public partial class SheetCells(WorkbookRow row)
{
    protected static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    protected static readonly string[] MomentForms = [.. DayForms.SelectMany(day => new[] { $"{day} H:m:s", $"{day} H:m", day })];

    /// <summary>The first cell that was refused.</summary>
    public (string Column, string Value, string Why)? Fault { get; private set; }

    protected WorkbookRow Row => row;

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

    public DateOnly? Day(string column)
    {
        var text = FullWidth.Fold(row[column]);
        if (text.Length == 0) return null;
        if (!DateTime.TryParseExact(text, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) Fail(column, "日期应如 2026-11-23。");
        return DateOnly.FromDateTime(day);
    }

    /// <summary>Null when left empty: the number tells it.</summary>
    public IdType? IdType(string column) => row[column].Length == 0 ? null : Word(
        column, "不认识这种证件类型，请用模板说明中的名称。",
        [("身份证", Model.Identity.IdType.ResidentId), .. Enum.GetValues<IdType>().Select(type => (type.Name(), type))]);

    public void Fail(string column, string why) => Fault ??= (column, Shown(row[column]), why);

    /// <summary>A cell as it may be kept and shown: whatever looks like an ID number, in whichever column, loses its middle.</summary>
    public static string Shown(string text)
    {
        var safe = NumberLike().Replace(text, match => Mask.Number(match.Value));
        return safe.Length <= 80 ? safe : string.Concat(safe.AsSpan(0, 79), "…");
    }

    /// <summary>One of a few words; the first one's value when it is none of them.</summary>
    public T Word<T>(string column, string why, params (string Word, T Value)[] words)
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
