using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Work;
using Xunit;

namespace Xueshi.Tests.Files;

public class WorkbookReaderTests
{
    private static readonly string[] Required = ["姓名", "学时"];
    private static readonly string Heading = Xlsx.Row(1, "姓名", "学时");
    private static readonly byte[] Blank = new byte[60 * 1024 * 1024];

    public static TheoryData<string, string, Func<byte[]>> Hostile => new()
    {
        { "不是表格.xls", "workbook.kind", () => [] },
        { "不是压缩包.xlsx", "workbook.broken", () => [1, 2, 3] },
        { "别的压缩包.xlsx", "workbook.broken", () => [0x50, 0x4B, 5, 6, .. new byte[18]] },
        { "太大.xlsx", "workbook.too-large", () => new byte[11 * 1024 * 1024] },
        { "炸弹.xlsx", "workbook.ratio", () => Xlsx.Of(Heading, more: ("xl/media/a.bin", Blank)) },
        { "慢炸弹.xlsx", "workbook.unpacks-too-large", () => Xlsx.Of(Heading, more: [.. Enumerable.Range(0, 8).Select(i => ($"xl/media/{i}.bin", HalfRandom()))]) },
        { "部件过多.xlsx", "workbook.too-many-parts", () => Xlsx.Of(Heading, more: [.. Enumerable.Range(0, 200).Select(i => ($"xl/media/{i}.bin", new byte[1]))]) },
        { "外部实体.xlsx", "workbook.markup", () => Xlsx.Of(Xlsx.Row(1, "&x;"), prolog: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>") },
        { "实体膨胀.xlsx", "workbook.markup", () => Xlsx.Of(Xlsx.Row(1, "&b;"), prolog: "<!DOCTYPE a [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;\">]>") },
        { "残缺标记.xlsx", "workbook.markup", () => Xlsx.Of("<row r=\"1\">") },
        { "百万行.xlsx", "workbook.too-many-rows", () => Xlsx.Of(MillionRows()) },
        { "远处一行.xlsx", "workbook.too-many-rows", () => Xlsx.Of(Heading + Xlsx.Row(1_048_576, "a")) },
        { "远处一列.xlsx", "workbook.too-many-columns", () => Xlsx.Of(Heading + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>") },
        { "虚报范围.xlsx", "workbook.too-many-columns", () => Xlsx.Of(Heading, beforeRows: "<dimension ref=\"A1:XFD9\"/>") },
        { "缺表头.xlsx", "workbook.missing-columns", () => Xlsx.Of(Xlsx.Row(1, "姓名")) },
        { "重复表头.xlsx", "workbook.repeated-column", () => Xlsx.Of(Xlsx.Row(1, "姓名", "学时", "学 时")) },
        { "空表.xlsx", "workbook.missing-columns", () => Xlsx.Of("") },
        { "多行.csv", "workbook.too-many-rows", () => Encoding.UTF8.GetBytes("姓名,学时\n" + string.Concat(Enumerable.Repeat("a,1\n", 20_100))) },
        { "多列.csv", "workbook.too-many-columns", () => Encoding.UTF8.GetBytes("姓名,学时" + new string(',', 300)) },
        { "长格.csv", "workbook.cell-too-long", () => Encoding.UTF8.GetBytes("姓名,学时\n" + new string('a', 40_000)) },
        { "乱码.csv", "workbook.encoding", () => [0xFF, 0xFF, 0xFE, 0x80] },
    };

    [Theory, MemberData(nameof(Hostile))]
    [Trait("Requirement", "UP-06")]
    public async Task A_hostile_workbook_is_refused_before_its_rows_are_read(string name, string code, Func<byte[]> file) =>
        Assert.Equal(code, (await Open(name, file())).FirstRefusal?.Code);

    [Fact]
    [Trait("Requirement", "UP-06")]
    public async Task A_formula_is_read_as_text_and_never_computed()
    {
        var rows = await Rows("a.xlsx", Xlsx.Of(Heading + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>=1+1</t></is></c><c r=\"B2\"><f>6*3</f></c></row>"));
        Assert.Equal("=1+1", rows[0]["姓名"]);
        Assert.Equal("", rows[0]["学时"]);
    }

    [Fact]
    public async Task Headings_are_found_below_a_title_and_with_blanks_inside()
    {
        var rows = await Rows("a.xlsx", Xlsx.Of(Xlsx.Row(1, "2018年学时汇总") + Xlsx.Row(2, " 姓 名 ", "学时*", "备注") + Xlsx.Row(4, " 张三 ", "18")));
        var row = Assert.Single(rows);
        Assert.Equal((4, "张三", "18", ""), (row.Number, row["姓名"], row["学时"], row["备注"]));
    }

    [Fact]
    public async Task Dates_come_as_ISO_text_and_numbers_without_exponent()
    {
        var rows = await Rows("a.xlsx", Xlsx.Of(Heading + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>43559</v></c><c r=\"B2\"><v>1.8E1</v></c></row>"));
        Assert.Equal(("2019-04-04", "18"), (rows[0]["姓名"], rows[0]["学时"]));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task A_CSV_is_read_in_either_encoding(string encoding)
    {
        var text = "姓名,学时\r\n\"张\"\"三\"\"，同上\",18\r\n\r\n李四,2.5";
        var rows = await Rows("a.csv", (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes(text));
        Assert.Equal([(2, "张\"三\"，同上", "18"), (4, "李四", "2.5")], rows.Select(r => (r.Number, r["姓名"], r["学时"])));
    }

    [Fact]
    public async Task What_was_written_as_a_template_or_export_is_read_again()
    {
        using var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(file, "模板", Required, [["张三", 18m], ["=cmd|'/c calc'!A1", null]], TestContext.Current.CancellationToken);
        var rows = await Rows("a.xlsx", file.ToArray());
        Assert.Equal([("张三", "18"), ("=cmd|'/c calc'!A1", "")], rows.Select(r => (r["姓名"], r["学时"])));

        using var template = new MemoryStream();
        await WorkbookWriter.WriteAsync(template, "模板", Required, [], TestContext.Current.CancellationToken);
        Assert.Empty(await Rows("a.xlsx", template.ToArray()));
    }

    [Fact]
    public async Task A_sheet_holds_rows_where_the_format_wants_rows_alone()
    {
        using var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(file, "模板", Required, [["张三", 18m]], TestContext.Current.CancellationToken);
        await using var archive = new ZipArchive(file);
        await using var entry = await archive.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(TestContext.Current.CancellationToken);
        var rows = XDocument.Load(entry).Descendants().Single(element => element.Name.LocalName == "sheetData").Elements().ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, element => Assert.Equal("row", element.Name.LocalName));
    }

    private static Task<Outcome<IEnumerable<WorkbookRow>>> Open(string name, byte[] content) =>
        WorkbookReader.OpenAsync(new MemoryStream(content), name, Required, TestContext.Current.CancellationToken);

    private static async Task<List<WorkbookRow>> Rows(string name, byte[] content) => [.. (await Open(name, content)).Value];

    // Compresses about fifty to one: each part passes, their sum does not.
    private static byte[] HalfRandom()
    {
        var bytes = new byte[9 * 1024 * 1024];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, bytes.Length / 60));
        return bytes;
    }

    private static string MillionRows()
    {
        var rows = new StringBuilder();
        for (var i = 1; i <= 1_000_000; i++) rows.Append("<row r=\"").Append(i).Append("\"/>");
        return rows.ToString();
    }
}
