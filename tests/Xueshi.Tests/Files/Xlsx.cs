using System.IO.Compression;
using System.Text;

namespace Xueshi.Tests.Files;

/// <summary>Workbooks put together part by part, so that each carries exactly one trick.</summary>
public static class Xlsx
{
    private const string Ns = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>One sheet with the given XML inside <c>sheetData</c>, plus any further parts.</summary>
    public static byte[] Of(string rows, string beforeRows = "", string prolog = "", params (string Name, byte[] Content)[] more)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""u8);
            Put(zip, "_rels/.rels", Bytes($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
            Put(zip, "xl/workbook.xml", Bytes($"""<workbook {Ns} xmlns:r="{Rel}"><sheets><sheet name="一" sheetId="1" r:id="r1"/></sheets></workbook>"""));
            Put(zip, "xl/_rels/workbook.xml.rels", Bytes($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Rel}/styles" Target="styles.xml"/></Relationships>"""));
            Put(zip, "xl/styles.xml", Bytes($"""<styleSheet {Ns}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""));
            Put(zip, "xl/worksheets/sheet1.xml", Bytes($"""{prolog}<worksheet {Ns}>{beforeRows}<sheetData>{rows}</sheetData></worksheet>"""));
            foreach (var (name, content) in more) Put(zip, name, content);
        }
        return packed.ToArray();
    }

    /// <summary>A row of inline texts, from column A on.</summary>
    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((c, i) => $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>";

    private static void Put(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
