using System.Text;
using SkiaSharp;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Inspection;
using Xueshi.Platform.Files.Pages;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Work;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Files;

public sealed class PageImagesTests : IDisposable
{
    private static readonly Guid Owner = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private static readonly FileLimits Limits = new();
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();
    private readonly ParserGate _gate = new(Limits);
    private readonly DiskFileStore _store;
    private readonly PageImages _pages;

    public PageImagesTests()
    {
        var directory = new FileDirectory(_root.FullName);
        _store = new DiskFileStore(directory, new FakeClock());
        _pages = new PageImages(_store, directory, _gate, Limits);
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task A_page_is_drawn_with_its_paths_right_side_up()
    {
        using var picture = await Draw(Pdfs.Of(content: "1 0 0 rg 0 50 100 50 re f 0 0 1 RG 10 w 150 0 m 150 100 l S"));
        Assert.Equal((320, 160), (picture.Width, picture.Height));
        Assert.True(IsNear(SKColors.Red, picture.GetPixel(80, 40)));
        Assert.True(IsNear(SKColors.White, picture.GetPixel(80, 120)));
        Assert.True(IsNear(SKColors.Blue, picture.GetPixel(240, 80)));
    }

    [Fact]
    public async Task A_page_turned_by_its_scanner_is_shown_turned()
    {
        using var picture = await Draw(Pdfs.Of(page: "/Rotate 90", content: "1 0 0 rg 0 50 100 50 re f"));
        Assert.Equal((320, 640), (picture.Width, picture.Height));
        Assert.True(IsNear(SKColors.Red, picture.GetPixel(240, 160)));
    }

    [Fact]
    public async Task A_scan_inside_a_PDF_is_drawn()
    {
        var jpeg = Encoding.Latin1.GetString(Pictures.Jpeg());
        var scan = Pdfs.Stream(jpeg, "/Type /XObject /Subtype /Image /Width 40 /Height 20 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode");
        using var picture = await Draw(Pdfs.Of(page: "/Resources << /XObject << /I 5 0 R >> >>", content: "200 0 0 100 0 0 cm /I Do", more: scan));
        Assert.True(IsNear(SKColors.Red, picture.GetPixel(80, 80)));
        Assert.True(IsNear(SKColors.Blue, picture.GetPixel(240, 80)));
    }

    [Fact]
    public async Task Text_leaves_ink()
    {
        const string font = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";
        using var picture = await Draw(Pdfs.Of(page: font, content: "BT /F 80 Tf 10 20 Td (HH) Tj ET"));
        var dark = 0;
        for (var x = 0; x < 320; x++) dark += picture.GetPixel(x, 80).Red < 100 ? 1 : 0;
        Assert.InRange(dark, 60, 250);
    }

    [Fact]
    public async Task Forms_that_call_each_other_in_a_circle_are_given_up()
    {
        static string Form(int other) => Pdfs.Stream("/X Do", $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {other} 0 R >> >>");
        var file = await Keep(Pdfs.Of(page: "/Resources << /XObject << /X 5 0 R >> >>", content: "/X Do", more: [Form(6), Form(5)]), "圈.pdf");
        Assert.Equal("page.cannot-draw", (await Render(file)).FirstRefusal?.Code);
    }

    [Fact]
    public async Task An_image_is_its_own_first_page_and_has_no_second()
    {
        var file = await Keep(Pictures.Png(), "图.png");
        Assert.True((await Render(file)).IsDone);
        Assert.Equal(RefusalKind.NotFound, (await Render(file, 2)).FirstRefusal?.Kind);
        Assert.Equal(RefusalKind.NotFound, (await Render(file, 0)).FirstRefusal?.Kind);
    }

    [Fact]
    public async Task A_picture_is_drawn_once_in_each_of_a_few_widths()
    {
        var file = await Keep(Pdfs.Good(), "证.pdf");
        foreach (var width in (int[])[1, 300, 320, 700, 799, 9000]) await Render(file, 1, width);
        Assert.Equal(3, _root.GetFiles("*.jpg", SearchOption.AllDirectories).Length);
    }

    [Fact]
    [Trait("Requirement", "UP-04")]
    public async Task A_page_picture_is_shown_inline_and_kept_by_no_browser()
    {
        var jpeg = (await Render(await Keep(Pdfs.Good(), "证.pdf"))).Value;
        var response = await StoredFilesTests.Send(ServedFiles.PageImage(jpeg));
        Assert.Equal("inline", response.Headers.ContentDisposition);
        Assert.Equal("image/jpeg", response.ContentType);
        Assert.Equal("nosniff", response.Headers.XContentTypeOptions);
        Assert.Equal("no-store", response.Headers.CacheControl);
    }

    private async Task<SKBitmap> Draw(byte[] pdf) => SKBitmap.Decode((await Render(await Keep(pdf, "证.pdf"))).Value.Span);

    private Task<Outcome<ReadOnlyMemory<byte>>> Render(StoredFile file, int page = 1, int width = 320) =>
        _pages.RenderAsync(file, page, width, TestContext.Current.CancellationToken);

    private async Task<StoredFile> Keep(byte[] content, string name) =>
        (await new FileIntake(new FileInspection(Limits, _gate), _store, new SystemClock(TimeProvider.System))
            .TakeAsync(new MemoryStream(content), name, Owner, Owner, TestContext.Current.CancellationToken)).Value;

    private static bool IsNear(SKColor wanted, SKColor seen) =>
        Math.Abs(wanted.Red - seen.Red) + Math.Abs(wanted.Green - seen.Green) + Math.Abs(wanted.Blue - seen.Blue) < 60;
}
