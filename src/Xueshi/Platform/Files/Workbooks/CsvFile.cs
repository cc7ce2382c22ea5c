using System.Text;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>A .csv in UTF-8 or GB 18030, as RFC 4180 writes it.</summary>
internal sealed class CsvFile : ICellRows
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private readonly string _text;

    private CsvFile(string text) => _text = text;

    public static Outcome<CsvFile> Open(byte[] content)
    {
        // Chinese in GB 18030 is hardly ever well-formed UTF-8, so the stricter encoding is asked first.
        foreach (var encoding in (Encoding[])[Utf8, Gb18030])
        {
            try
            {
                return new CsvFile(encoding.GetString(content).TrimStart('\uFEFF'));
            }
            catch (DecoderFallbackException)
            {
                continue;
            }
        }
        return WorkbookRefusals.Encoding;
    }

    public IEnumerable<(int Number, IReadOnlyList<string> Cells)> Rows() =>
        CsvText.Records(_text).Select((cells, i) => (i + 1, (IReadOnlyList<string>)[.. cells.Select(c => c.Trim())]));
}
