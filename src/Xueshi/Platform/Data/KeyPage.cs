using System.Globalization;

namespace Xueshi.Platform.Data;

/// <summary>A page of a list that is paged by key.</summary>
public static class KeyPage
{
    /// <summary>The key of a row, as an address carries it; null where it makes no sense, as if nothing had been asked for.</summary>
    public static Guid? Key(string? text) => Guid.TryParse(text, out var key) ? key : null;

    /// <summary>The same of a row that is known by its number.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>One row more than shown was read, to know whether there are further ones; a page read backwards is turned around.</summary>
    /// <param name="isAfter">The page was asked for behind a row.</param>
    /// <param name="isBefore">The page was asked for before a row, and read backwards.</param>
    /// <param name="key">What the address of the next page carries.</param>
    public static (List<T> Shown, string? Next, string? Previous) Cut<T>(List<T> found, int size, bool isAfter, bool isBefore, Func<T, string> key)
    {
        var hasMore = found.Count > size;
        var shown = found.Take(size).ToList();
        if (isBefore) shown.Reverse();
        if (shown.Count == 0) return (shown, null, null);
        var next = isBefore || hasMore ? key(shown[^1]) : null;
        var previous = isBefore ? hasMore : isAfter;
        return (shown, next, previous ? key(shown[0]) : null);
    }
}
