using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Certificates.Print;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Pdf;
using Xunit;

namespace Xueshi.Tests.Certificates;

public class CertificatePdfTests
{
    [Fact]
    public void A_certificate_is_one_sheet_of_A4_landscape_with_its_title_and_language()
    {
        var content = SampleCertificate.With(4);
        var pdf = CertificatePdf.Render(content);
        using var poppler = Poppler.Open(pdf);

        var info = poppler.Info();

        Assert.Contains("842 x 595 pts (A4)", info);
        Assert.Matches(@"Pages:\s+1\n", info);
        Assert.Contains(content.Title, info);
        Assert.Contains(content.IssuingAuthority, info);
        Assert.Contains("/Lang (zh-CN)", System.Text.Encoding.Latin1.GetString(pdf));
    }

    [Fact]
    public void An_ordinary_certificate_is_smaller_than_60_KB()
    {
        Assert.InRange(CertificatePdf.Render(SampleCertificate.With(4)).Length, 1, 60 * 1024);
        Assert.InRange(CertificatePdf.Render(SampleCertificate.With(8)).Length, 1, 60 * 1024);
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_and_readable_as_text()
    {
        using var poppler = Poppler.Open(CertificatePdf.Render(SampleCertificate.With(4) with { HolderName = "𠮷田人" }));

        var fonts = poppler.Fonts().Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+NotoSerif.*\byes yes yes\b", font));
    }

    [Fact]
    public void Every_printed_field_can_be_found_by_searching()
    {
        var content = SampleCertificate.With(4) with
        {
            Notes = ["本证书更正并替代证书 44-2026-00000000-W。", "公需科目学分来源：会计专业技术资格考试。"],
        };
        using var poppler = Poppler.Open(CertificatePdf.Render(content));
        var found = poppler.Content();

        string[] fields =
        [
            content.Title, content.Number.ToString(), content.HolderName, content.IdTypeName, content.MaskedIdNumber, content.EmployerName,
            content.TitleSeries, "2026年度", content.Verdict, "公需科目", "专业科目", "个人选修科目", "44.5", "92.5", "合计", "门数", "要求学时", "完成学时",
            "射频电路设计", "华南电子信息职业培训学院", "2026-01-05至2026-01-06", content.IssuingAuthority, content.SupervisedBy, "2026-11-23",
            content.VerificationUrl, $"请自行输入网址核验：{content.VerificationHost}", "用人单位盖章", "电子签章", "第1页共1页", .. content.Notes,
        ];
        Assert.All(fields, field => Assert.Contains(Squeezed(field), found));
    }

    [Fact]
    public void The_name_is_found_as_typed_and_not_as_a_radical_that_looks_the_same()
    {
        using var poppler = Poppler.Open(CertificatePdf.Render(SampleCertificate.With(4) with { HolderName = "人", EmployerName = "⼈" }));
        var text = poppler.RawContent();

        Assert.Contains("姓名 人", text);
        Assert.Contains("工作单位 ⼈", text);
    }

    [Fact]
    public void A_rare_character_is_printed_from_the_second_face()
    {
        using var poppler = Poppler.Open(CertificatePdf.Render(SampleCertificate.With(4) with { HolderName = "𠮷川" }));

        Assert.Contains("𠮷川", poppler.Content());
    }

    [Fact]
    public void A_character_that_no_font_has_is_named_and_nothing_is_printed()
    {
        var content = SampleCertificate.With(4) with { HolderName = "陈\U000323AF" };

        Assert.Equal("\U000323AF", CertificatePdf.FindMissingGlyphs(content).Single().ToString());
        var refused = Assert.Throws<MissingGlyphException>(() => CertificatePdf.Render(content));
        Assert.Contains("U+323AF", refused.Message);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(30, 3)]
    [InlineData(120, 7)]
    public void A_long_list_goes_on_overleaf_and_loses_nothing(int items, int pages)
    {
        using var poppler = Poppler.Open(CertificatePdf.Render(SampleCertificate.With(items)));

        Assert.Matches($@"Pages:\s+{pages}\n", poppler.Info());
        var content = poppler.Content();
        Assert.Contains($"第{pages}页共{pages}页", content);
        Assert.All(SampleCertificate.With(items).Items, item => Assert.Contains($"{item.StartedOn:yyyy-MM-dd}至", content));
    }

    [Fact]
    public void A_category_that_the_sector_does_not_have_reads_not_applicable()
    {
        var content = SampleCertificate.With(4);
        using var poppler = Poppler.Open(CertificatePdf.Render(content with
        {
            Unit = "学分",
            Categories = [.. content.Categories.Take(2), content.Categories[2] with { Required = null }],
        }));

        Assert.Contains("不设", poppler.Content());
        Assert.Contains("要求学分", poppler.Content());
    }

    [Fact]
    public void Where_only_the_total_counts_no_category_says_that_nothing_is_required()
    {
        var content = SampleCertificate.With(1);
        content = content with { Categories = [.. content.Categories.Select(category => category with { Required = CreditHours.Zero })] };
        using var poppler = Poppler.Open(CertificatePdf.Render(content));
        Assert.Contains("———", poppler.Content());
    }

    [Fact]
    public void The_seal_of_a_demonstration_says_that_it_is_one()
    {
        using var poppler = Poppler.Open(CertificatePdf.Render(SampleCertificate.With(4) with { IsDemonstration = true }));

        Assert.Contains("测试", poppler.Content());
        Assert.DoesNotContain("电子签章", poppler.Content());
    }

    [Fact]
    public void The_printed_code_is_the_code_of_the_address()
    {
        var content = SampleCertificate.With(4);
        using var poppler = Poppler.Open(CertificatePdf.Render(content));

        var printed = PrintedCode.Read(poppler.Picture(300), content.VerificationUrl);

        var expected = QrCode.For(content.VerificationUrl);
        Assert.All(printed, module => Assert.Equal(expected.IsDark(module.X, module.Y), module.IsDark));
    }

    [Fact]
    public async Task The_same_content_gives_the_same_bytes_from_any_thread()
    {
        var content = SampleCertificate.With(30);

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => CertificatePdf.Render(content))));

        Assert.All(all, pdf => Assert.Equal(all[0], pdf));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
