using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Proof;

/// <summary>下载原件: recorded, since a proof is personal information (AL-01).</summary>
public sealed class DownloadProofHandler(XueshiDb db, ProofReading proofs, JournalWriter journal)
{
    public async Task<Outcome<StoredFile>> HandleAsync(Guid recordId, Guid fileId, Actor actor, CancellationToken ct)
    {
        if (await proofs.FindAsync(recordId, fileId, actor, ct) is not { } file) return Refusal.NotFound;
        journal.RecordAct(HoursChanges.EvidenceDownloaded, actor, recordId, file.OwnerId, new { file = file.Name });
        await db.SaveChangesAsync(ct);
        return file;
    }
}
