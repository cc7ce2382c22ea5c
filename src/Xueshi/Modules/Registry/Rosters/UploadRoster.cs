using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>Takes in a roster; the server then judges every row of it, and nothing counts until it is confirmed.</summary>
/// <param name="Content">At most <see cref="WorkbookLimits.MaxBytes"/>; kept sealed until it is read.</param>
[Needs(RegistryPermissions.Rosters)]
public sealed record UploadRoster(Guid OperationId, string FileName, byte[] Content) : ICommand;

public sealed class UploadRosterHandler(XueshiDb db, UnitOfWork work, FieldCipher cipher, JournalWriter journal)
{
    /// <returns>The roster's id.</returns>
    public async Task<Outcome<Guid>> HandleAsync(UploadRoster command, Actor actor, CancellationToken ct)
    {
        if (!actor.May(RegistryPermissions.Rosters) || actor.Organization is null) return Refusal.NotFound;
        if (ClaimedName.Clean(command.FileName) is not { } fileName) return FileRefusals.Name;
        var opened = await WorkbookReader.OpenAsync(new MemoryStream(command.Content, writable: false), fileName, RosterColumns.Required, ct);
        if (opened.FirstRefusal is { } unreadable) return unreadable;
        var rows = opened.Value.Count();
        if (rows == 0) return RegistryRefusals.RosterNoRows;
        return await work.RunAsync<Guid>(command, actor, async now =>
        {
            if (await db.Rosters.OnDeskOf(actor).AnyAsync(r => r.Status == RosterStatus.Reading || r.Status == RosterStatus.Importing || r.Status == RosterStatus.Undoing, ct))
                return RegistryRefusals.RosterBusy;
            var roster = new Roster
            {
                Id = Guid.CreateVersion7(now),
                OrganizationId = actor.OrganizationId,
                FileName = SheetCells.Shown(fileName),
                Rows = rows,
                UploadedAt = now,
                UploadedByName = actor.Name,
                ActingAccountId = actor.AccountId,
                ActingPersonId = actor.PersonId,
                ActingName = actor.Name,
            };
            roster.Keep(cipher.Seal(command.Content, Roster.ContentPlace, roster.Id));
            db.Add(roster);
            journal.Record(RegistryChanges.RosterUploaded, actor, roster, null, new { file = roster.FileName, rows }, batch: roster.Id);
            return roster.Id;
        }, ct);
    }
}
