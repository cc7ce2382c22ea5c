using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Hours.Proof;

/// <summary>A proof as pages show it.</summary>
public sealed record ProofFile(Guid Id, string Name, FileKind Kind, long Size, int Pages)
{
    /// <summary><c>1.2 MB</c>, <c>86 KB</c>.</summary>
    public string SizeText => Size >= 1024 * 1024 ? $"{Size / (1024m * 1024):0.#} MB" : $"{Math.Max(1, Size / 1024)} KB";
}

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
    public Task<List<ProofFile>> OfRecordAsync(Guid recordId, CancellationToken ct)
    {
        var evidence = db.Evidence;
        return ShownAsync(db.Set<StoredFile>().Where(f => evidence.Any(e => e.RecordId == recordId && e.FileId == f.Id)), ct);
    }

    /// <summary>Those of these files that are the actor's own.</summary>
    public Task<List<ProofFile>> OwnAsync(IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken ct) =>
        ids.Count == 0 ? Task.FromResult<List<ProofFile>>([]) : ShownAsync(db.Set<StoredFile>().Where(f => ids.Contains(f.Id) && f.OwnerId == actor.PersonId), ct);

    private static Task<List<ProofFile>> ShownAsync(IQueryable<StoredFile> files, CancellationToken ct) =>
        files.OrderBy(f => f.CreatedAt).ThenBy(f => f.Id).Select(f => new ProofFile(f.Id, f.Name, f.Kind, f.Size, f.Pages)).ToListAsync(ct);
}
