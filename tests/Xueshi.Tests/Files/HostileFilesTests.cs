using System.Diagnostics;
using System.Text;
using Xunit;

namespace Xueshi.Tests.Files;

/// <summary>The hostile corpus: every file is refused for the reason named beside it.</summary>
public class HostileFilesTests
{
    private static readonly byte[] Script = "<script>alert(1)</script>"u8.ToArray();
    private static readonly string Nested = string.Concat(Enumerable.Repeat('[', 200_000));

    public static TheoryData<string, string, Func<byte[]>> Disguised => new()
    {
        { "扫描.exe", "file.kind", () => Pictures.Jpeg() },
        { "扫描.svg", "file.kind", () => Script },
        { "扫描.pdf.html", "file.kind", Pdfs.Good },
        { "没有扩展名", "file.kind", Pdfs.Good },
        { "证明\u202Efdp.exe.pdf", "file.name", Pdfs.Good },
        { "", "file.name", Pdfs.Good },
        { new string('长', 200) + ".pdf", "file.name", Pdfs.Good },
        { "空.pdf", "file.empty", () => [] },
        { "图.pdf", "file.disguised", () => Pictures.Png() },
        { "图.png", "file.disguised", () => Pictures.Jpeg() },
        { "文.jpg", "file.disguised", Pdfs.Good },
        { "页.png", "file.disguised", () => Script },
        { "两面.pdf", "file.disguised", () => [.. Script, .. Pdfs.Good()] },
        { "压缩.jpg", "file.disguised", () => [0x50, 0x4B, 3, 4, .. Pictures.Jpeg()] },
        { "动图.png", "file.disguised", () => "GIF89a"u8.ToArray() },
        { "大.pdf", "file.too-large", () => [.. Pdfs.Good(), .. new byte[10 * 1024 * 1024]] },
    };

    public static TheoryData<string, string, Func<byte[]>> Images => new()
    {
        { "洪水.png", "file.too-many-pixels", () => Pictures.PngClaiming(60_000, 60_000) },
        { "长条.png", "file.too-many-pixels", () => Pictures.PngClaiming(900_000, 50) },
        { "截断.jpg", "file.image-broken", () => Pictures.Jpeg(400, 400)[..^900] },
        { "截断.png", "file.image-broken", () => Pictures.Png(400, 400)[..^60] },
        { "无像素.png", "file.image-broken", () => Pictures.PngClaiming(1000, 1000) },
        { "只有开头.jpg", "file.image-broken", () => [0xFF, 0xD8, 0xFF, 0xE0, .. Script] },
        { "零宽.png", "file.image-broken", () => Pictures.PngClaiming(0, 10) },
    };

    public static TheoryData<string, string, Func<byte[]>> Documents => new()
    {
        { "打开动作", "file.pdf-active", () => Pdfs.Of(catalog: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>") },
        { "打开跳转", "file.pdf-active", () => Pdfs.Of(catalog: "/OpenAction [3 0 R /Fit]") },
        { "文档动作", "file.pdf-active", () => Pdfs.Of(catalog: "/AA << /WC << /S /Named /N /Print >> >>") },
        { "页面动作", "file.pdf-active", () => Pdfs.Of(page: "/AA << /O << /S /URI /URI (http://x.invalid) >> >>") },
        { "脚本名字", "file.pdf-active", () => Pdfs.Of(catalog: "/Names << /JavaScript << /Names [(a) 5 0 R] >> >>", more: "<< /S /JavaScript /JS (1) >>") },
        { "转义脚本", "file.pdf-active", () => Pdfs.Of(catalog: "/X 5 0 R", more: "<< /S /Java#53cript >>") },
        { "启动程序", "file.pdf-active", () => Pdfs.Of(page: "/Annots [<< /Type /Annot /Subtype /Link /A << /S /Launch /F (cmd.exe) >> >>]") },
        { "嵌入文件", "file.pdf-active", () => Pdfs.Of(catalog: "/Names << /EmbeddedFiles << /Names [] >> >>") },
        { "附件批注", "file.pdf-active", () => Pdfs.Of(page: "/Annots [<< /Type /Annot /Subtype /FileAttachment >>]") },
        { "动态表单", "file.pdf-active", () => Pdfs.Of(catalog: "/AcroForm << /Fields [] /XFA [(x) 4 0 R] >>") },
        { "富媒体", "file.pdf-active", () => Pdfs.Of(page: "/Annots [<< /Type /Annot /Subtype /RichMedia >>]") },
        { "向外提交", "file.pdf-active", () => Pdfs.Of(page: "/Annots [<< /Subtype /Link /A << /S /SubmitForm /F (http://x.invalid) >> >>]") },
        { "无人引用的脚本", "file.pdf-active", () => Pdfs.Of(more: "<< /S /JavaScript /JS (1) >>") },
        { "一万页", "file.too-many-pages", () => Pdfs.WithPages(10_000) },
        { "末尾附包", "file.pdf-trailing", () => [.. Pdfs.Good(), 0x50, 0x4B, 3, 4, .. new byte[40]] },
        { "末尾附脚本", "file.pdf-trailing", () => [.. Pdfs.Good(), .. Script] },
        { "截断", "file.pdf-broken", () => Pdfs.Good()[..^120] },
        { "只有首行", "file.pdf-broken", () => "%PDF-1.7\n"u8.ToArray() },
        { "没有页", "file.pdf-broken", () => Pdfs.Write(["<< /Type /Catalog >>"]) },
        { "乱码", "file.pdf-broken", () => [.. "%PDF-1.7\n"u8, .. new byte[5000], .. "startxref\n9\n%%EOF"u8] },
        { "循环页树", "file.pdf-broken", Pdfs.WithCircularPageTree },
        { "深层嵌套", "file.pdf-broken", () => Pdfs.Of(catalog: $"/X {Nested}") },
        { "展开炸弹", "file.pdf-too-complex", () => Pdfs.WithBomb(300) },
    };

    [Theory, MemberData(nameof(Disguised))]
    [Trait("Requirement", "UP-01")]
    public Task Only_files_that_are_what_they_say_are_accepted(string name, string code, Func<byte[]> file) => IsRefused(name, code, file());

    [Theory, MemberData(nameof(Images))]
    [Trait("Requirement", "UP-02")]
    public Task A_broken_or_giant_image_is_refused(string name, string code, Func<byte[]> file) => IsRefused(name, code, file());

    [Theory, MemberData(nameof(Documents))]
    [Trait("Requirement", "UP-03")]
    public Task A_PDF_that_acts_or_overwhelms_is_refused(string name, string code, Func<byte[]> file) => IsRefused(name + ".pdf", code, file());

    [Fact]
    [Trait("Requirement", "UP-03")]
    public async Task An_encrypted_PDF_is_refused()
    {
        var directory = Directory.CreateTempSubdirectory();
        var (plain, locked) = (Path.Combine(directory.FullName, "a.pdf"), Path.Combine(directory.FullName, "b.pdf"));
        await File.WriteAllBytesAsync(plain, Pdfs.Good(), TestContext.Current.CancellationToken);
        using (var qpdf = Process.Start("qpdf", ["--encrypt", "", "owner", "256", "--", plain, locked]))
            await qpdf.WaitForExitAsync(TestContext.Current.CancellationToken);
        await IsRefused("加密.pdf", "file.pdf-encrypted", await File.ReadAllBytesAsync(locked, TestContext.Current.CancellationToken));
        directory.Delete(recursive: true);
    }

    [Fact]
    [Trait("Requirement", "UP-02")]
    public async Task A_header_of_60000_by_60000_pixels_is_refused_in_under_50_MB()
    {
        var flood = Pictures.PngClaiming(60_000, 60_000);
        await Upload.Of("热身.png", Pictures.Png());
        using var self = Process.GetCurrentProcess();
        var before = self.PeakWorkingSet64;
        var allocated = GC.GetTotalAllocatedBytes();
        await IsRefused("洪水.png", "file.too-many-pixels", flood);
        self.Refresh();
        Assert.InRange(GC.GetTotalAllocatedBytes() - allocated, 0, 50L * 1024 * 1024);
        Assert.InRange(self.PeakWorkingSet64 - before, 0, 50L * 1024 * 1024);
    }

    private static async Task IsRefused(string name, string code, byte[] content)
    {
        var outcome = await Upload.Of(name, content);
        Assert.Equal(code, outcome.FirstRefusal?.Code);
        Assert.Matches("[\u4e00-\u9fff].*。$", outcome.FirstRefusal!.Message);
    }
}
