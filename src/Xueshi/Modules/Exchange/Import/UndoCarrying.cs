using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Import;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Import;

[Needs(ExchangePermissions.Import)]
internal sealed record UndoPortion(Guid OperationId, Guid ImportId) : ICommand;

/// <summary>Begins to undo an import in the caller's unit of work and goes on in portions after; the same for one person and for two.</summary>
public sealed class UndoCarrying(XueshiDb db, UnitOfWork work, CompletionUndo undo, JournalWriter journal, IClock clock)
{
    /// <param name="reason">Read by the people concerned.</param>
    /// <param name="recorded">What the journal keeps as the reason.</param>
    /// <param name="limit">How long after its confirmation the import may be undone.</param>
    public async Task<Refusal?> BeginAsync(ImportBatch import, string reason, string recorded, TimeSpan limit, Actor actor, DateTime now, CancellationToken ct)
    {
        if (await HoldsHoursOfAsync(actor, import, ct)) return ExchangeRefusals.OwnHours;
        if (import.BeginUndo(reason, actor, now, limit) is { } refusal) return refusal;
        journal.Record(ExchangeChanges.Undone, actor, import, null, new { file = import.FileName }, recorded, import.Id);
        return null;
    }

    /// <summary>All rows that are left, when undoing has begun.</summary>
    public async Task<Refusal?> ContinueAsync(Guid importId, Actor actor, CancellationToken ct)
    {
        while (true)
        {
            db.ChangeTracker.Clear();
            var portion = await work.RunAsync<bool>(new UndoPortion(Guid.CreateVersion7(clock.Now), importId), actor, now => CarryOutAsync(importId, actor, now, ct), ct);
            if (portion.FirstRefusal is { } refusal) return refusal;
            if (!portion.Value) return null;
        }
    }

    /// <summary>Nobody decides on their own hours (AZ-05); a batch is undone as a whole, so a colleague undoes all of it.</summary>
    private Task<bool> HoldsHoursOfAsync(Actor actor, ImportBatch import, CancellationToken ct)
    {
        var own = db.LearningRecords.Where(r => r.PersonId == actor.PersonId);
        return db.ImportRows.AnyAsync(row => row.ImportId == import.Id && row.State == ImportRowState.Done && own.Any(r => r.Id == row.RecordId), ct);
    }

    /// <returns>Whether rows may be left.</returns>
    private async Task<Outcome<bool>> CarryOutAsync(Guid id, Actor actor, DateTime now, CancellationToken ct)
    {
        var import = await db.ImportBatches.VisibleTo(actor).FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return Refusal.NotFound;
        if (import.Status != ImportStatus.Undoing) return false;
        // The last row first, so that a correction is undone before what it corrected.
        var rows = await db.ImportRows.Where(r => r.ImportId == id && (r.State == ImportRowState.Done || r.State == ImportRowState.Waiting))
            .OrderByDescending(r => r.Number).Take(CompletionRecorder.Most).ToListAsync(ct);
        await UndoRecordsAsync([.. rows.Where(r => r is { State: ImportRowState.Done, RecordId: not null })], import, actor, now, ct);
        await EmptyPoolAsync([.. rows.Where(r => r.State == ImportRowState.Waiting)], now, ct);
        foreach (var row in rows.Where(r => r.State == ImportRowState.Done))
            (row.State, row.Answer) = (ImportRowState.Undone, "未恢复：该行只从待匹配池撤下了原行，需要的请重新导入");
        if (rows.Count == CompletionRecorder.Most) return true;
        import.CompleteUndo();
        return false;
    }

    private async Task UndoRecordsAsync(List<ImportRow> rows, ImportBatch import, Actor actor, DateTime now, CancellationToken ct)
    {
        var answers = await undo.UndoAsync(
            rows.ConvertAll(r => new ImportedChange(r.RecordId!.Value, r.PriorRecordId)), import.Id, $"撤回本批导入：{import.UndoReason}", actor, now, ct);
        foreach (var (row, answer) in rows.Zip(answers)) (row.State, row.Answer) = (ImportRowState.Undone, answer);
    }

    private async Task EmptyPoolAsync(List<ImportRow> rows, DateTime now, CancellationToken ct)
    {
        var ids = rows.ConvertAll(r => r.Id);
        var waiting = await db.Pool.Include(p => p.Row).Where(p => ids.Contains(p.RowId) && p.State == PoolState.Waiting).ToListAsync(ct);
        foreach (var item in waiting) item.Withdraw("已从待匹配池撤下", now);
    }
}
