using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>Which column carries which heading. Blanks inside headings do not count: 姓 名 is 姓名.</summary>
internal sealed class HeadingRow
{
    /// <summary>Titles and notes may stand above the headings; they are looked for in this many rows.</summary>
    public const int SearchRows = 10;

    private readonly Dictionary<int, string> _names = [];

    public WorkbookRow Read(int number, IReadOnlyList<string> cells) =>
        new(number, _names.ToDictionary(n => n.Value, n => n.Key < cells.Count ? cells[n.Key] : ""));

    /// <summary>The headings of this row, or what stands in the way.</summary>
    public static Outcome<HeadingRow> Of(IReadOnlyList<string> cells, IReadOnlyCollection<string> required)
    {
        var heading = new HeadingRow();
        foreach (var (column, name) in cells.Select(Bare).Index().Where(c => c.Item != ""))
        {
            if (heading._names.ContainsValue(name)) return WorkbookRefusals.RepeatedColumn(name);
            heading._names.Add(column, name);
        }
        var missing = required.Where(r => !heading._names.ContainsValue(Bare(r))).ToList();
        return missing.Count == 0 ? heading : WorkbookRefusals.MissingColumns(missing);
    }

    /// <summary>How many of the required headings a row carries, to find the row that was meant.</summary>
    public static int Likeness(IReadOnlyList<string> cells, IReadOnlyCollection<string> required) =>
        required.Count(r => cells.Any(c => Bare(c) == Bare(r)));

    // Templates mark required columns with an asterisk.
    internal static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '＊' or '\uFEFF')));
}
