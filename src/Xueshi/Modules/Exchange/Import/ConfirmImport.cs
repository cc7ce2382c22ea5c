using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Import;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Carries out the rows that can be; the others keep their answers. A halted import is taken up where it stopped.</summary>
/// <param name="Version">The version of the import that the officer looked at.</param>
[Needs(ExchangePermissions.Import)]
public sealed record ConfirmImport(Guid OperationId, Guid ImportId, int Version) : ICommand;

/// <summary>Up to <see cref="CompletionRecorder.Most"/> rows in one transaction; rows remember their answers, so repeating it does no harm.</summary>
[Needs(ExchangePermissions.Import)]
internal sealed record ImportPortion(Guid OperationId, Guid ImportId) : ICommand;

public sealed class ConfirmImportHandler(XueshiDb db, UnitOfWork work, RowAnswers answers, JournalWriter journal, IClock clock)
{
    public async Task<Outcome<Guid>> HandleAsync(ConfirmImport command, Actor actor, CancellationToken ct)
    {
        var begun = await work.RunAsync<Guid>(command, actor, async now =>
        {
            if (await db.ImportBatches.VisibleTo(actor).FirstOrDefaultAsync(i => i.Id == command.ImportId, ct) is not { } import) return Refusal.NotFound;
            if (import.Version != command.Version) return ExchangeRefusals.Changed;
            if (!await Open(import.Id).AnyAsync(ct)) return ExchangeRefusals.NothingToImport;
            if (import.Begin(actor, now) is { } refusal) return refusal;
            journal.Record(ExchangeChanges.Confirmed, actor, import, null, new { file = import.FileName }, import.LegalBasis, import.Id);
            return import.Id;
        }, ct);
        if (!begun.IsDone) return begun;

        while (true)
        {
            db.ChangeTracker.Clear();
            var portion = await work.RunAsync<bool>(new ImportPortion(Guid.CreateVersion7(clock.Now), command.ImportId), actor, now => CarryOutAsync(command.ImportId, actor, now, ct), ct);
            if (portion.FirstRefusal is { } refusal) return refusal;
            if (!portion.Value) return command.ImportId;
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
