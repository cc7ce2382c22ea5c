using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Hours.Proof;

/// <summary>Finds the proofs an actor may read.</summary>
public sealed class ProofReading(XueshiDb db)
{
    /// <summary>Null when there is no such file of such a record, or it is not for this actor.</summary>
    public async Task<StoredFile?> FindAsync(Guid recordId, Guid fileId, Actor actor, CancellationToken ct)
    {
        var files = db.Set<StoredFile>();
        var records = db.LearningRecords.ReadableBy(db, actor).Where(r => r.Id == recordId);
        return await files.AsNoTracking().FirstOrDefaultAsync(
            f => f.Id == fileId && db.Set<Evidence>().Any(e => e.RecordId == recordId && e.FileId == fileId) && records.Any(), ct);
    }

    /// <summary>The proofs of a record that the caller may show.</summary>
    public Task<List<ShownFile>> OfRecordAsync(Guid recordId, CancellationToken ct)
    {
        var evidence = db.Evidence;
        return db.Set<StoredFile>().Where(f => evidence.Any(e => e.RecordId == recordId && e.FileId == f.Id)).ShownAsync(ct);
    }
}
