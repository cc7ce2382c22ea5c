using Xueshi.Platform.Clock;
using Xueshi.Platform.Files.Inspection;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Storage;

/// <summary>Takes an upload in: inspects it, keeps its content and answers the row that the caller adds in its own transaction.</summary>
public sealed class FileIntake(FileInspection inspection, IFileStore store, IClock clock)
{
    /// <summary>A row not yet added to any context. Content whose row is never committed stays behind unseen; the next upload of it is free.</summary>
    public async Task<Outcome<StoredFile>> TakeAsync(Stream upload, string claimedName, Guid ownerId, Guid createdBy, CancellationToken ct)
    {
        var inspected = await inspection.InspectAsync(upload, claimedName, ct);
        if (inspected.FirstRefusal is { } refusal) return refusal;
        await store.PutAsync(inspected.Value.Digest, inspected.Value.Content, ct);
        return StoredFile.Of(inspected.Value, ownerId, createdBy, clock.Now);
    }
}
