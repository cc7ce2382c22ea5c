using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>One decoder that learns how much it would unpack before it does.</summary>
internal sealed class BoundedFilter(IFilter inner, BoundedFilters budget) : IFilter
{
    // These expand without a cheap way to count ahead; their worst ratio times these sizes stays below 100 MB.
    private const int MaxLzwBytes = 32 * 1024;
    private const int MaxRunLengthBytes = 1024 * 1024;
    private const int MaxParameter = 1_000_000;

    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
    {
        var room = budget.Left;
        CheckParameters(dictionary);
        if (inner is FlateFilter) CountAhead(input, room);
        if (inner is LzwFilter && input.Length > MaxLzwBytes || inner is RunLengthFilter && input.Length > MaxRunLengthBytes)
            throw new PdfTooLargeException($"{input.Length} bytes of an expanding encoding.");
        var output = inner.Decode(input, dictionary, provider, index);
        budget.Spend(output.Length);
        return output;
    }

    // Row lengths named in the dictionary become arrays inside the decoders.
    private static void CheckParameters(DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.DecodeParms, out var parameters)) return;
        var sets = parameters is ArrayToken array ? array.Data : [parameters];
        if (sets.OfType<DictionaryToken>().SelectMany(s => s.Data.Values).OfType<NumericToken>().Any(n => Math.Abs(n.Double) > MaxParameter))
            throw new PdfTooLargeException("A decoder parameter beyond reason.");
    }

    private static void CountAhead(Memory<byte> input, long room)
    {
        if (input.Length <= 2 || !MemoryMarshal.TryGetArray<byte>(input, out var segment)) return;
        // Two bytes of zlib header; the checksum at the end is of no interest here.
        using var inflate = new DeflateStream(new MemoryStream(segment.Array!, segment.Offset + 2, segment.Count - 2), CompressionMode.Decompress);
        var chunk = new byte[65536];
        try
        {
            for (int read; (read = inflate.Read(chunk)) > 0;)
                if ((room -= read) < 0) throw new PdfTooLargeException("A stream unpacks beyond the limit.");
        }
        catch (InvalidDataException)
        {
            // Damaged data: the decoder stops at the same place.
        }
    }
}
