using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Import;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Takes in a file and judges every row of it; nothing of it counts until the import is confirmed.</summary>
/// <param name="Content">At most <see cref="WorkbookLimits.MaxBytes"/>.</param>
/// <param name="LegalBasis">延期依据, from the province alone; null in open years.</param>
[Needs(ExchangePermissions.Import)]
public sealed record UploadImport(Guid OperationId, string FileName, byte[] Content, string? LegalBasis) : ICommand;

public sealed class UploadImportHandler(XueshiDb db, UnitOfWork work, RowReader reader, RowAnswers answers, JournalWriter journal)
{
    /// <returns>The import's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(UploadImport command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        if (ImportRight.Of(actor) is not { } right) return Refusal.NotFound;
        var basis = string.IsNullOrWhiteSpace(command.LegalBasis) ? null : command.LegalBasis.Trim();
        if (basis is not null && !right.MayExtend) return ExchangeRefusals.BasisNotYours;
        if (basis is { Length: > 200 }) return ExchangeRefusals.BasisTooLong;
        if (ClaimedName.Clean(command.FileName) is not { } fileName) return FileRefusals.Name;
        var opened = await WorkbookReader.OpenAsync(new MemoryStream(command.Content), fileName, ImportColumns.Required, ct);
        if (opened.FirstRefusal is { } unreadable) return unreadable;

        var id = Guid.CreateVersion7(now);
        var rows = opened.Value.Select(row => reader.Read(row, id, right)).ToList();
        if (rows.Count == 0) return ExchangeRefusals.NoRows;
        var import = new ImportBatch
        {
            Id = id,
            OrganizationId = actor.OrganizationId,
            OrganizationName = actor.Organization!.Name,
            Sector = right.Sector,
            FileName = CellReading.Shown(fileName),
            Rows = rows.Count,
            LegalBasis = basis,
            UploadedAt = now,
            UploadedByName = actor.Name,
        };
        var trial = new ImportTrial(db);
        foreach (var portion in rows.Where(r => r.State != ImportRowState.Refused).Chunk(CompletionRecorder.Most))
            await answers.AnswerAsync(portion, import, trial, actor, now, ct);
        db.ChangeTracker.Clear();
        db.Add(import);
        db.AddRange(rows);
        var ready = rows.Count(r => r.State is ImportRowState.Ready or ImportRowState.WillWait);
        journal.Record(ExchangeChanges.Uploaded, actor, import, null, new { file = import.FileName, rows = rows.Count, ready }, basis, import.Id);
        return import.Id;
    }, ct);
}
