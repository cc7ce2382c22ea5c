using System.Text;
using SkiaSharp;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Inspection;
using Xunit;

namespace Xueshi.Tests.Files;

public class AcceptedFilesTests
{
    [Theory]
    [InlineData("证明.pdf", FileKind.Pdf)]
    [InlineData("证明.JPG", FileKind.Jpeg)]
    [InlineData("证明.jpeg", FileKind.Jpeg)]
    [InlineData(@"C:\扫描\证明.png", FileKind.Png)]
    [Trait("Requirement", "UP-01")]
    public async Task An_ordinary_proof_is_accepted(string name, FileKind kind)
    {
        var content = kind switch { FileKind.Pdf => Pdfs.Good(), FileKind.Jpeg => Pictures.Jpeg(), _ => Pictures.Png() };
        var outcome = await Upload.Of(name, content);
        Assert.Equal(kind, outcome.Value.Kind);
        Assert.Equal(1, outcome.Value.Pages);
        Assert.StartsWith("证明.", outcome.Value.Name);
    }

    [Fact]
    [Trait("Requirement", "UP-02")]
    public async Task A_script_behind_an_image_and_the_place_of_capture_are_gone()
    {
        byte[] jpeg = [.. Pictures.WithExif(Pictures.Jpeg(), 1), .. "<?php system($_GET[0]); ?>"u8];
        byte[] png = [.. Pictures.Png()[..^12], .. Pictures.Chunk("tEXt", "Comment\0<script>alert(1)</script>"u8.ToArray()), .. Pictures.Chunk("IEND", []), .. "<script>"u8];
        foreach (var (name, content) in ((string, byte[])[])[("a.jpg", jpeg), ("a.png", png)])
        {
            var kept = Encoding.Latin1.GetString((await Upload.Of(name, content)).Value.Content.Span);
            Assert.DoesNotContain("script", kept);
            Assert.DoesNotContain("php", kept);
            Assert.DoesNotContain("SECRET", kept);
        }
    }

    [Theory]
    [InlineData(1, 40, 20, true)]
    [InlineData(3, 40, 20, false)]
    [InlineData(6, 20, 40, true)]
    [InlineData(8, 20, 40, false)]
    [Trait("Requirement", "UP-02")]
    public async Task A_photo_taken_sideways_is_kept_upright(byte orientation, int width, int height, bool isRedFirst)
    {
        var outcome = await Upload.Of("照片.jpg", Pictures.WithExif(Pictures.Jpeg(), orientation));
        using var kept = SKBitmap.Decode(outcome.Value.Content.Span);
        Assert.Equal((width, height), (kept.Width, kept.Height));
        Assert.Equal(isRedFirst, kept.GetPixel(3, 3).Red > 128);
    }

    [Fact]
    public async Task The_same_picture_in_another_wrapping_has_the_same_pixel_digest()
    {
        var one = (await Upload.Of("a.png", Pictures.Png())).Value;
        var two = (await Upload.Of("b.png", [.. Pictures.Png(), 1, 2, 3])).Value;
        var other = (await Upload.Of("c.png", Pictures.Png(41))).Value;
        Assert.Equal(one.PixelDigest, two.PixelDigest);
        Assert.NotEqual(one.PixelDigest, other.PixelDigest);
    }

    [Fact]
    [Trait("Requirement", "UP-01")]
    public async Task An_endless_upload_is_read_no_further_than_the_limit()
    {
        await using var endless = new EndlessStream();
        var limits = new FileLimits();
        var gate = new ParserGate(limits);
        var outcome = await new FileInspection(limits, gate).InspectAsync(endless, "大.pdf", TestContext.Current.CancellationToken);
        Assert.Equal("file.too-large", outcome.FirstRefusal!.Code);
        Assert.InRange(endless.Taken, limits.MaxBytes, limits.MaxBytes + 200_000);
    }

    [Fact]
    [Trait("Requirement", "UP-03")]
    public async Task A_file_that_takes_too_long_is_refused()
    {
        var outcome = await Upload.Of("慢.pdf", Pdfs.WithPages(150), new FileLimits { MaxTime = TimeSpan.FromTicks(1) });
        Assert.Equal("file.too-slow", outcome.FirstRefusal!.Code);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Taken { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Taken += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
