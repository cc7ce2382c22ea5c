using System.IO.Compression;
using System.Text;

namespace Xueshi.Tests.Files;

/// <summary>PDFs written by hand, object by object, so that each carries exactly one trick.</summary>
public static class Pdfs
{
    private const string PageBody = "/Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R";
    private const string Draw = "1 0 0 rg 20 20 100 50 re f";

    public static byte[] Good() => Of();

    /// <summary>One page, with something more in the catalog, the page, the trailer, or as further objects (numbered from 5).</summary>
    public static byte[] Of(string catalog = "", string page = "", string trailer = "", string content = Draw, params string[] more) => Write(
        [$"<< /Type /Catalog /Pages 2 0 R {catalog} >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", $"<< {PageBody} {page} >>", Stream(content), .. more],
        trailer);

    public static byte[] WithPages(int count) => Write(
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        $"<< /Type /Pages /Count {count} /Kids [{string.Join(' ', Enumerable.Range(5, count).Select(n => $"{n} 0 R"))}] >>",
        "null",
        Stream(Draw),
        .. Enumerable.Repeat($"<< {PageBody} >>", count),
    ]);

    public static byte[] WithCircularPageTree() => Write(
    [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 1 >>",
    ]);

    /// <summary>The catalog's object stream unpacks to far more than it should.</summary>
    public static byte[] WithBomb(int megabytes)
    {
        var inside = new MemoryStream();
        inside.Write("5 0 << /Hidden true >> "u8);
        var blank = new byte[1024 * 1024];
        Array.Fill(blank, (byte)' ');
        for (var i = 0; i < megabytes; i++) inside.Write(blank);
        var packed = Deflate(inside.ToArray());
        // A cross-reference stream (ISO 32000-1, 7.5.8) points into the object stream.
        using var pdf = new MemoryStream();
        void Put(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        var offsets = new List<long>();
        void Object(string body, byte[]? data = null)
        {
            offsets.Add(pdf.Position);
            Put($"{offsets.Count} 0 obj\n{body}\n");
            if (data is not null)
            {
                Put("stream\n");
                pdf.Write(data);
                Put("\nendstream\n");
            }
            Put("endobj\n");
        }
        Put("%PDF-1.5\n");
        Object("<< /Type /Catalog /Pages 2 0 R /X 5 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>");
        Object($"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} >>", packed);
        var start = pdf.Position;
        using var table = new MemoryStream();
        void Entry(byte type, long second, byte third) =>
            table.Write([type, (byte)(second >> 24), (byte)(second >> 16), (byte)(second >> 8), (byte)second, third]);
        Entry(0, 0, 0);
        foreach (var offset in offsets) Entry(1, offset, 0);
        Entry(2, 4, 0);
        Entry(1, start, 0);
        Put($"6 0 obj\n<< /Type /XRef /Size 7 /Root 1 0 R /W [1 4 1] /Length {table.Length} >>\nstream\n");
        pdf.Write(table.ToArray());
        Put($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return pdf.ToArray();
    }

    public static string Stream(string content, string entries = "") => $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream";

    public static byte[] Write(IReadOnlyList<string> objects, string trailer = "")
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var (i, body) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) pdf.Append($"{offset:D10} 00000 n \n");
        pdf.Append($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return packed.ToArray();
    }
}
