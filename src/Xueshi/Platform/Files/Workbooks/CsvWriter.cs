using System.Buffers;
using System.Globalization;
using System.Text;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>
/// Writes CSV that spreadsheet programs open as plain data (EX-01): RFC 4180, UTF-8 with a byte order mark, and a leading quote
/// before any text that a program could take for a formula.
/// </summary>
public sealed class CsvWriter(Stream output) : IAsyncDisposable
{
    // Full-width signs are folded to ASCII ones by some programs when they import.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n\0＝＋－＠");
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter _writer = new(output, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };

    /// <summary>One record. Texts are guarded; numbers and dates, which we make ourselves, are written as they are.</summary>
    public Task WriteAsync(IEnumerable<object?> cells) => _writer.WriteLineAsync(string.Join(',', cells.Select(Cell)));

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    /// <summary>The text as it is safe to open: a leading quote before formula signs, otherwise unchanged.</summary>
    public static string Guard(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int or long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(Guard(value.ToString() ?? "")),
    };

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
