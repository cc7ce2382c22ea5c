using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Storage;

/// <summary>How much one owner may keep (UP-01).</summary>
public static class FileQuota
{
    /// <summary>The refusal when <paramref name="size"/> more bytes would exceed the owner's quota; null when there is room.</summary>
    public static async Task<Refusal?> CheckQuotaAsync(
        this IQueryable<StoredFile> files, Guid ownerId, long size, FileLimits limits, CancellationToken ct)
    {
        var kept = await files.Where(f => f.OwnerId == ownerId).SumAsync(f => f.Size, ct);
        return kept + size > limits.MaxBytesPerOwner ? FileRefusals.QuotaSpent(limits.MaxBytesPerOwner) : null;
    }
}
