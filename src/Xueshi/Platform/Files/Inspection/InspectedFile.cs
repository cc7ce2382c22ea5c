using Xueshi.Platform.Files.Storage;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>A file that passed inspection. Its content is what will be kept, which for images is not what was sent.</summary>
/// <param name="Name">The uploader's name for it, cleaned.</param>
/// <param name="Kind">What extension, first bytes and decoder agree on.</param>
/// <param name="Content">The sanitised bytes.</param>
/// <param name="Digest">SHA-256 of <paramref name="Content"/>.</param>
/// <param name="PixelDigest">SHA-256 of size and pixels as shown; null for PDF. Equal pixels in another wrapping have the same.</param>
/// <param name="Pages">Pages of a PDF; 1 for an image.</param>
public sealed record InspectedFile(
    string Name, FileKind Kind, ReadOnlyMemory<byte> Content, ContentDigest Digest, ContentDigest? PixelDigest, int Pages);
