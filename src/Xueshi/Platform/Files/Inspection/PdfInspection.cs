using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>
/// Reads a PDF under limits and refuses whatever could act on its reader (UP-03): scripts, actions on opening, launches, embedded
/// files, XFA, rich media, encryption. Every object is looked at, referenced or not.
/// </summary>
public sealed class PdfInspection(FileLimits limits)
{
    /// <summary>The number of pages.</summary>
    public Outcome<int> Inspect(byte[] content, CancellationToken ct)
    {
        if (PdfEnvelope.Check(content) is { } envelope) return envelope;
        try
        {
            using var document = PdfDocument.Open(content, PdfReading.Options(limits, ct));
            if (document.IsEncrypted) return FileRefusals.PdfEncrypted;
            if (document.NumberOfPages > limits.MaxPages) return FileRefusals.TooManyPages(limits.MaxPages);
            if (document.NumberOfPages == 0) return FileRefusals.PdfBroken;
            if (new PdfObjectWalk(document.Structure, limits, ct).FindRefusal() is { } refusal) return refusal;
            return document.NumberOfPages;
        }
        catch (PdfDocumentEncryptedException)
        {
            return FileRefusals.PdfEncrypted;
        }
        catch (PdfTooLargeException)
        {
            return FileRefusals.PdfTooComplex;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The parser answers damaged input with whatever exception its code runs into.
            return FileRefusals.PdfBroken;
        }
    }
}
