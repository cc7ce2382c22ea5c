using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Import;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>撤回本批导入: everything that the import wrote is compensated, row by row with an answer; what was taken back meanwhile is left alone.</summary>
/// <param name="Reason">The people concerned read it.</param>
[Needs(ExchangePermissions.Import)]
public sealed record UndoImport(Guid OperationId, Guid ImportId, int Version, string? Reason) : ICommand;

[Needs(ExchangePermissions.Import)]
internal sealed record UndoPortion(Guid OperationId, Guid ImportId) : ICommand;

public sealed class UndoImportHandler(
    XueshiDb db, UnitOfWork work, CompletionUndo undo, JournalWriter journal, IOptions<ImportOptions> options, IClock clock)
{
    public async Task<Outcome<Guid>> HandleAsync(UndoImport command, Actor actor, CancellationToken ct)
    {
        var begun = await work.RunAsync<Guid>(command, actor, async now =>
        {
            if (await db.ImportBatches.VisibleTo(actor).FirstOrDefaultAsync(i => i.Id == command.ImportId, ct) is not { } import) return Refusal.NotFound;
            if (string.IsNullOrWhiteSpace(command.Reason)) return ExchangeRefusals.ReasonMissing;
            if (command.Reason.Length > 500) return ExchangeRefusals.ReasonTooLong;
            if (import.Version != command.Version) return ExchangeRefusals.Changed;
            if (await HoldsHoursOfAsync(actor, import, ct)) return ExchangeRefusals.OwnHours;
            if (import.BeginUndo(command.Reason.Trim(), actor, now, options.Value.UndoTime) is { } refusal) return refusal;
            journal.Record(ExchangeChanges.Undone, actor, import, null, new { file = import.FileName }, import.UndoReason, import.Id);
            return import.Id;
        }, ct);
        if (!begun.IsDone) return begun;

        while (true)
        {
            db.ChangeTracker.Clear();
            var portion = await work.RunAsync<bool>(new UndoPortion(Guid.CreateVersion7(clock.Now), command.ImportId), actor, now => CarryOutAsync(command.ImportId, actor, now, ct), ct);
            if (portion.FirstRefusal is { } refusal) return refusal;
            if (!portion.Value) return command.ImportId;
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
