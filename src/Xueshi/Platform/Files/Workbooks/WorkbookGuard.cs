using System.IO.Compression;
using System.Xml;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>Looks through an .xlsx archive in a stream, keeping nothing, before any reader unpacks it (UP-06).</summary>
public static class WorkbookGuard
{
    public static Refusal? Check(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > WorkbookLimits.MaxEntries) return WorkbookRefusals.TooManyParts;
            if (archive.GetEntry("xl/workbook.xml") is null) return WorkbookRefusals.Broken;
            return CheckParts(archive, content.Length);
        }
        catch (InvalidDataException)
        {
            return WorkbookRefusals.Broken;
        }
    }

    private static Refusal? CheckParts(ZipArchive archive, long packed)
    {
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            using var unpacked = new CountedStream(entry.Open(), Allowance(entry, packed, total));
            try
            {
                var refusal = IsXml(entry) ? SheetGuard.Check(unpacked) : null;
                if (refusal is not null) return refusal;
                unpacked.CopyTo(Stream.Null);
            }
            catch (CountedStream.ExceededException)
            {
                return total + unpacked.Count > WorkbookLimits.MaxUnpackedBytes ? WorkbookRefusals.UnpacksTooLarge : WorkbookRefusals.Ratio;
            }
            catch (XmlException)
            {
                return WorkbookRefusals.Markup;
            }
            total += unpacked.Count;
        }
        return null;
    }

    // A part may name any packed length; it cannot be longer than the archive. Tiny parts are excused: 100 equal rows compress well.
    private static long Allowance(ZipArchiveEntry entry, long packed, long total) => Math.Min(
        WorkbookLimits.MaxUnpackedBytes - total,
        Math.Max(64 * 1024, Math.Min(entry.CompressedLength, packed) * WorkbookLimits.MaxRatio));

    private static bool IsXml(ZipArchiveEntry entry) =>
        Path.GetExtension(entry.FullName).ToLowerInvariant() is ".xml" or ".rels" or ".vml";
}
