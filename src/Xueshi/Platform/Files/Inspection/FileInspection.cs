using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>The one way an untrusted file enters: extension, first bytes and decoder must agree, within every limit (UP-01, UP-02, UP-03).</summary>
public sealed class FileInspection(FileLimits limits, ParserGate gate)
{
    /// <summary>What may be kept, or the first reason why not. Holds at most <see cref="FileLimits.MaxBytes"/> of the stream in memory.</summary>
    public async Task<Outcome<InspectedFile>> InspectAsync(Stream upload, string claimedName, CancellationToken ct)
    {
        if (ClaimedName.Clean(claimedName) is not { } name) return FileRefusals.Name;
        if (FileKinds.OfExtension(name) is not { } kind) return FileRefusals.Kind;
        if (await BoundedBytes.ReadAsync(upload, limits.MaxBytes, ct) is not { } content) return FileRefusals.TooLarge(limits.MaxBytes);
        if (content.Length == 0) return FileRefusals.Empty;
        if (FileKinds.OfContent(content) != kind) return FileRefusals.Disguised;
        try
        {
            return await gate.RunAsync(token => kind.IsImage ? Image(name, kind, content) : Pdf(name, content, token), ct);
        }
        catch (TimeoutException)
        {
            return FileRefusals.TooSlow;
        }
    }

    private Outcome<InspectedFile> Image(string name, FileKind kind, byte[] content)
    {
        var image = ImageInspection.Inspect(content, kind, limits);
        if (image.FirstRefusal is { } no) return no;
        var (clean, pixels) = image.Value;
        return new InspectedFile(name, kind, clean, ContentDigest.Of(clean), pixels, 1);
    }

    private Outcome<InspectedFile> Pdf(string name, byte[] content, CancellationToken token)
    {
        var pages = new PdfInspection(limits).Inspect(content, token);
        if (pages.FirstRefusal is { } no) return no;
        return new InspectedFile(name, FileKind.Pdf, content, ContentDigest.Of(content), null, pages.Value);
    }
}
