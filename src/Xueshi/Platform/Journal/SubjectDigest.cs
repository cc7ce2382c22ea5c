using System.Collections;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Xueshi.Platform.Journal;

/// <summary>
/// SHA-256 over a tracked row's values in column order, before and after the pending change (AL-01). The version is no part of it, since it rises only while saving:
/// what one change left behind is what the next one finds.
/// </summary>
internal static class SubjectDigest
{
    public static (byte[]? Before, byte[]? After) Of(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => (null, Digest(entry, p => p.CurrentValue)),
        EntityState.Deleted => (Digest(entry, p => p.OriginalValue), null),
        _ => (Digest(entry, p => p.OriginalValue), Digest(entry, p => p.CurrentValue)),
    };

    private static byte[] Digest(EntityEntry entry, Func<PropertyEntry, object?> value)
    {
        var text = new StringBuilder();
        foreach (var property in entry.Properties.Where(p => !p.Metadata.IsConcurrencyToken))
            text.Append(property.Metadata.Name).Append('=').Append(Printed(value(property))).Append('\n');
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Printed(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime moment => moment.ToString("O"),
        string text => text,
        IEnumerable items => string.Join(',', items.Cast<object?>().Select(Printed)),
        _ => value.ToString() ?? "",
    };
}
