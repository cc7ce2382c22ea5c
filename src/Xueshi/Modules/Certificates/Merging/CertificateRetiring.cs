using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Certificates.Merging;

/// <summary>Certificates of the absorbed one give way before the hours behind them move; one of the survivor then stands for the year.</summary>
public sealed class CertificateRetiring(XueshiDb db, JournalWriter journal) : IMergeListener
{
    public int Order => 30;

    public async Task<Refusal?> MergeAsync(MergeRun run, CancellationToken ct)
    {
        foreach (var certificate in await db.Certificates.Where(c => c.PersonId == run.Absorbed.Id && c.Status == CertificateStatus.Valid).ToListAsync(ct))
        {
            certificate.Supersede($"{run.Why}。", run.Now);
            run.Note(MergeSteps.CertificateRetired, certificate.Id);
            journal.Record(CertificatesChanges.Retired, run.Actor, certificate, run.Survivor.Id,
                new { year = certificate.Year.ToString(), number = CertificateNumber.FromCompact(certificate.Number).ToString() }, run.Why, run.Merge.Id);
        }
        return null;
    }

    public Task<Refusal?> UndoAsync(MergeRun run, CancellationToken ct) => Task.FromResult<Refusal?>(null);
}
