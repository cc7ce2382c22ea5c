using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Exports;

/// <summary>Makes the exports that were asked for. A node takes one for the length of a lease; one that dies leaves it to another.</summary>
public sealed class ExportWork(XueshiDb db, IEnumerable<IExportSource> sources, FieldCipher cipher, IClock clock) : IBackgroundWork
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await TakeAsync(ct) is { } export)
        {
            await MakeAsync(export, ct);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ExportFile?> TakeAsync(CancellationToken ct)
    {
        var now = clock.Now;
        var due = await db.Set<ExportFile>().Where(e => e.State == ExportState.Making && e.DueAt <= now).OrderBy(e => e.DueAt).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(ct);
        if (due is not { } id) return null;
        var won = await db.Set<ExportFile>().Where(e => e.Id == id && e.State == ExportState.Making && e.DueAt <= now).ExecuteUpdateAsync(set => set.SetProperty(e => e.DueAt, now + Lease), ct);
        return won == 0 ? null : await db.Set<ExportFile>().FirstAsync(e => e.Id == id, ct);
    }

    private async Task MakeAsync(ExportFile export, CancellationToken ct)
    {
        var source = sources.First(each => each.Kind == export.Kind);
        // For scopes alone: what may be asked for was asked when the export was.
        var actor = new Actor(export.AccountId, export.PersonId, export.ActorName, new ActingFor(export.OrganizationId, export.OrganizationName, "", "/none/", null), FrozenSet<string>.Empty, "");
        if (await source.FindAsync(export.SubjectId, actor, ct) is not { } offer)
        {
            export.State = ExportState.Failed;
        }
        else
        {
            var (name, content) = await ExportWriting.WriteAsync(source, offer, export.SubjectId, export.IsCsv, actor, export.AskedAt, ct);
            (export.FileName, export.Content, export.State) = (name, cipher.Seal(content, ExportFile.ContentPlace, export.Id), ExportState.Ready);
        }
        await db.SaveChangesAsync(ct);
    }
}
