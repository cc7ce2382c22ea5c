using SkiaSharp;
using UglyToad.PdfPig;
using Xueshi.Platform.Files.Inspection;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Pages;

/// <summary>Draws pages under the limits of inspection and keeps the pictures.</summary>
public sealed class PageImages(IFileStore store, FileDirectory directory, ParserGate gate, FileLimits limits) : IPageImages
{
    private const int JpegQuality = 85;

    // A few widths only, or a visitor could fill the disk by asking for every one.
    private static readonly int[] Widths = [320, 800, 1600];

    public async Task<Outcome<ReadOnlyMemory<byte>>> RenderAsync(StoredFile file, int page, int widthPx, CancellationToken ct)
    {
        if (page < 1 || page > file.Pages) return Refusal.NotFound;
        var width = Widths.FirstOrDefault(w => w >= widthPx, Widths[^1]);
        var path = directory.PagePath(file.Digest, page, width);
        if (File.Exists(path)) return (ReadOnlyMemory<byte>)await File.ReadAllBytesAsync(path, ct);
        await using var stream = await store.OpenAsync(file.Digest, ct);
        if (stream is null || await BoundedBytes.ReadAsync(stream, 2 * limits.MaxBytes, ct) is not { } content) return Refusal.NotFound;
        try
        {
            var jpeg = await gate.RunAsync(token => file.Kind.IsImage ? OfImage(content, width) : OfPdf(content, page, width, token), ct);
            await directory.WriteAsync(path, jpeg, ct);
            return (ReadOnlyMemory<byte>)jpeg;
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is not IOException)
        {
            // The parser answers what it cannot read with whatever exception its code runs into; the original can still be downloaded.
            return PageRefusals.CannotDraw;
        }
    }

    private static byte[] OfImage(byte[] content, int width)
    {
        using var image = SKImage.FromEncodedData(content);
        return Paint(width, image.Width, image.Height, canvas => canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)));
    }

    private byte[] OfPdf(byte[] content, int page, int width, CancellationToken token)
    {
        using var document = PdfDocument.Open(content, PdfReading.Options(limits, token));
        document.AddPageFactory<DrawnPage, DrawnPageFactory>();
        using var drawn = document.GetPage<DrawnPage>(page);
        token.ThrowIfCancellationRequested();
        return Paint(width, drawn.Width, drawn.Height, canvas => canvas.DrawPicture(drawn.Picture));
    }

    private static byte[] Paint(int width, float ownWidth, float ownHeight, Action<SKCanvas> draw)
    {
        var scale = width / ownWidth;
        // A strip of paper would otherwise become a picture without end.
        var height = (int)Math.Clamp(ownHeight * scale, 1, width * 6f);
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        draw(canvas);
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return data.ToArray();
    }
}
