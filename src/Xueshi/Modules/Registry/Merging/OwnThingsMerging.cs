using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Merging;

/// <summary>What else the registry keeps of a person: reports, messages, an open request, and the 专业系列 where the survivor has none.</summary>
public sealed class OwnThingsMerging(XueshiDb db, IEnumerable<ISeriesListener> listeners) : IMergeListener
{
    public int Order => 20;

    public async Task<Refusal?> MergeAsync(MergeRun run, CancellationToken ct)
    {
        var (survivor, absorbed) = (run.Survivor.Id, run.Absorbed.Id);
        foreach (var report in await db.MissingEmployers.Where(r => r.PersonId == absorbed).ToListAsync(ct))
        {
            report.PersonId = survivor;
            run.Note(MergeSteps.ReportMoved, report.Id);
        }
        foreach (var message in await db.Set<InboxMessage>().Where(m => m.PersonId == absorbed).ToListAsync(ct))
        {
            message.PersonId = survivor;
            run.Note(MergeSteps.MessageMoved, message.Id);
        }
        foreach (var open in await db.Corrections.Where(c => c.PersonId == absorbed && (c.Status == CorrectionStatus.Draft || c.Status == CorrectionStatus.Waiting || c.Status == CorrectionStatus.Returned)).ToListAsync(ct))
            open.Withdraw();
        if (run.Survivor.Series is null && run.Absorbed.Series is not null) await TakeSeriesAsync(run, ct);
        return null;
    }

    public async Task<Refusal?> UndoAsync(MergeRun run, CancellationToken ct)
    {
        var (reports, messages) = (run.Noted(MergeSteps.ReportMoved), run.Noted(MergeSteps.MessageMoved));
        foreach (var report in await db.MissingEmployers.Where(r => reports.Contains(r.Id)).ToListAsync(ct)) report.PersonId = run.Absorbed.Id;
        foreach (var message in await db.Set<InboxMessage>().Where(m => messages.Contains(m.Id)).ToListAsync(ct)) message.PersonId = run.Absorbed.Id;
        return null;
    }

    /// <summary>It stays when the merge is undone: who has one may keep it, and change it in the profile.</summary>
    private async Task TakeSeriesAsync(MergeRun run, CancellationToken ct)
    {
        (run.Survivor.Sector, run.Survivor.Series) = (run.Absorbed.Sector, run.Absorbed.Series);
        var periods = await db.SeriesPeriods.AsNoTracking().Where(p => p.PersonId == run.Absorbed.Id).OrderBy(p => p.FromYear).ToListAsync(ct);
        var own = (await db.SeriesPeriods.Where(p => p.PersonId == run.Survivor.Id).Select(p => p.FromYear).ToListAsync(ct)).ToHashSet();
        foreach (var period in periods.Where(p => !own.Contains(p.FromYear)))
        {
            db.Add(new SeriesPeriod { PersonId = run.Survivor.Id, FromYear = period.FromYear, Sector = period.Sector, Series = period.Series });
            foreach (var listener in listeners) await listener.SeriesChangedAsync(run.Survivor.Id, period.FromYear, period.Sector, period.Series, run.Actor, ct);
        }
    }
}
