using System.Buffers.Binary;
using System.Security.Cryptography;
using SkiaSharp;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>
/// Decodes an image and writes it anew (UP-02): what is kept holds the pixels as they are shown and nothing else — no metadata, no
/// place of capture, no appended data. The size is judged from the header, before any memory for pixels is taken.
/// </summary>
public static class ImageInspection
{
    private const int JpegQuality = 92;

    public static Outcome<InspectedImage> Inspect(byte[] content, FileKind kind, FileLimits limits)
    {
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data);
        if (codec is null) return FileRefusals.ImageBroken;
        if (codec.EncodedFormat != FormatOf(kind)) return FileRefusals.Disguised;
        var size = codec.Info.Size;
        if ((long)size.Width * size.Height > limits.MaxPixels) return FileRefusals.TooManyPixels(limits.MaxPixels);

        using var pixels = Decode(codec);
        if (pixels is null) return FileRefusals.ImageBroken;
        using var upright = UprightImage.Turn(pixels, codec.EncodedOrigin);
        using var pixmap = upright.PeekPixels();
        using var encoded = kind is FileKind.Jpeg
            ? pixmap.Encode(new SKJpegEncoderOptions(JpegQuality))
            : pixmap.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 6));
        if (encoded is null) return FileRefusals.ImageBroken;
        if (encoded.Size > 2L * limits.MaxBytes) return FileRefusals.ImageGrown;
        return new InspectedImage(encoded.ToArray(), DigestOf(pixmap));
    }

    private static SKBitmap? Decode(SKCodec codec)
    {
        using var srgb = SKColorSpace.CreateSrgb();
        var alpha = codec.Info.AlphaType is SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, alpha, srgb));
        // Anything but a full success is a cut or damaged file; a half picture is no proof.
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static ContentDigest DigestOf(SKPixmap pixmap)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> size = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(size, pixmap.Width);
        BinaryPrimitives.WriteInt32LittleEndian(size[4..], pixmap.Height);
        hash.AppendData(size);
        hash.AppendData(pixmap.GetPixelSpan());
        return ContentDigest.Of(hash);
    }

    private static SKEncodedImageFormat FormatOf(FileKind kind) =>
        kind is FileKind.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png;
}
