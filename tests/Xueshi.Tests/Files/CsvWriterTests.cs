using System.Text;
using CsCheck;
using Xueshi.Platform.Files.Workbooks;
using Xunit;

namespace Xueshi.Tests.Files;

public class CsvWriterTests
{
    private const string Signs = "=+-@\t\r\n\0＝＋－＠";

    private static readonly Gen<string> Text = Gen.Select(
        Gen.OneOf(Gen.Const(""), Gen.Char[Signs].Select(c => c.ToString())), Gen.String[Gen.Char["=+-@\t\r\n\0＝＋－＠,\"' ab张三"], 0, 12], (a, b) => a + b);

    [Fact]
    [Trait("Requirement", "EX-01")]
    public void No_text_reaches_a_spreadsheet_as_a_formula_and_none_is_lost() =>
        Text.Array[1, 5].Sample(cells =>
        {
            var read = Assert.Single(CsvText.Records(Write(cells).TrimStart('\uFEFF')));
            Assert.DoesNotContain(read, c => c.Length > 0 && Signs.Contains(c[0]));
            Assert.Equal(cells, read.Select((c, i) => cells[i].Length > 0 && Signs.Contains(cells[i][0]) ? c[1..] : c));
        });

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("张三", "张三")]
    [InlineData("a=b", "a=b")]
    [Trait("Requirement", "EX-01")]
    public void A_leading_quote_disarms_a_formula(string text, string safe) => Assert.Equal(safe, CsvWriter.Guard(text));

    [Fact]
    public void The_file_begins_with_a_byte_order_mark_and_keeps_numbers() =>
        Assert.Equal("\uFEFF姓名,\"a,\"\"b\"\"\",-18,2026-11-23,\r\n", Write(["姓名", "a,\"b\"", -18, new DateOnly(2026, 11, 23), null]));

    private static string Write(object?[] cells)
    {
        using var file = new MemoryStream();
        var writer = new CsvWriter(file);
        writer.WriteAsync(cells).GetAwaiter().GetResult();
        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
