using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>The decoders of PDF streams under one budget of unpacked bytes and one deadline.</summary>
public sealed class BoundedFilters(long maxBytes, CancellationToken ct) : IFilterProvider
{
    private long _spent;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    /// <summary>Bytes that may still be unpacked.</summary>
    public long Left
    {
        get
        {
            ct.ThrowIfCancellationRequested();
            return maxBytes - _spent;
        }
    }

    /// <exception cref="PdfTooLargeException">The budget is spent.</exception>
    public void Spend(long bytes)
    {
        _spent += bytes;
        if (_spent > maxBytes) throw new PdfTooLargeException($"Streams unpack to more than {maxBytes} bytes.");
    }

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new BoundedFilter(f, this))];
}
