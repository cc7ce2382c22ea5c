using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Import;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Up to <see cref="CompletionRecorder.Most"/> rows in one transaction; rows remember their answers, so repeating it does no harm.</summary>
[Needs(ExchangePermissions.Import)]
internal sealed record ImportPortion(Guid OperationId, Guid ImportId) : ICommand;

/// <summary>Begins an import in the caller's unit of work and carries it out in portions after; the same for one person and for two.</summary>
public sealed class ImportCarrying(XueshiDb db, UnitOfWork work, RowAnswers answers, JournalWriter journal, IClock clock)
{
    /// <param name="recorded">What the journal keeps as the reason.</param>
    public async Task<Refusal?> BeginAsync(ImportBatch import, Actor actor, string? recorded, DateTime now, CancellationToken ct)
    {
        if (!await Open(import.Id).AnyAsync(ct)) return ExchangeRefusals.NothingToImport;
        if (import.Begin(actor, now) is { } refusal) return refusal;
        journal.Record(ExchangeChanges.Confirmed, actor, import, null, new { file = import.FileName }, recorded, import.Id);
        return null;
    }

    /// <summary>All rows that are left, when the import has begun.</summary>
    public async Task<Refusal?> ContinueAsync(Guid importId, Actor actor, CancellationToken ct)
    {
        while (true)
        {
            db.ChangeTracker.Clear();
            var portion = await work.RunAsync<bool>(new ImportPortion(Guid.CreateVersion7(clock.Now), importId), actor, now => CarryOutAsync(importId, actor, now, ct), ct);
            if (portion.FirstRefusal is { } refusal) return refusal;
            if (!portion.Value) return null;
        }
    }

    /// <returns>Whether rows may be left.</returns>
    private async Task<Outcome<bool>> CarryOutAsync(Guid id, Actor actor, DateTime now, CancellationToken ct)
    {
        var import = await db.ImportBatches.VisibleTo(actor).FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return Refusal.NotFound;
        if (import.Status != ImportStatus.Importing) return false;
        var rows = await Open(id).OrderBy(r => r.Number).Take(CompletionRecorder.Most).ToListAsync(ct);
        if (rows.Count > 0) await answers.AnswerAsync(rows, import, null, actor, now, ct);
        if (rows.Count == CompletionRecorder.Most) return true;
        import.Complete();
        return false;
    }

    private IQueryable<ImportRow> Open(Guid import) =>
        db.ImportRows.Where(r => r.ImportId == import && (r.State == ImportRowState.Ready || r.State == ImportRowState.WillWait));
}
