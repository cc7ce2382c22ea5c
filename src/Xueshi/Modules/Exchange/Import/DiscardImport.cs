using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>作废: a file that was tried and is not wanted; nothing was written, so nothing is taken back. Whoever may confirm it may give it up.</summary>
/// <param name="Version">The version of the import that the officer looked at.</param>
[Needs(ExchangePermissions.Import)]
public sealed record DiscardImport(Guid OperationId, Guid ImportId, int Version) : ICommand;

public sealed class DiscardImportHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(DiscardImport command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        if (await db.ImportBatches.VisibleTo(actor).FirstOrDefaultAsync(i => i.Id == command.ImportId, ct) is not { } import) return Refusal.NotFound;
        if (import.Version != command.Version) return ExchangeRefusals.Changed;
        if (import.Discard() is { } refusal) return refusal;
        journal.Record(ExchangeChanges.Discarded, actor, import, null, new { file = import.FileName }, batch: import.Id);
        return import.Id;
    }, ct);
}
