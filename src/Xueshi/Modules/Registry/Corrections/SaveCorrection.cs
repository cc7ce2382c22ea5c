using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>填写更正申请: new, or changed while it is a draft or was returned. It is handed in on the next page, after a look at the answers.</summary>
/// <param name="CorrectionId">Null for a new one.</param>
/// <param name="Version">The version the form was made from; 0 for a new one.</param>
/// <param name="Uploads">Files that came with the form, inspected but not yet stored as rows.</param>
[Needs(RegistryPermissions.OwnProfile)]
public sealed record SaveCorrection(
    Guid OperationId, Guid? CorrectionId, int Version, CorrectionFields Fields, [property: JsonIgnore] IReadOnlyList<StoredFile> Uploads) : ICommand
{
    /// <summary>A retry sends the same bytes under new row ids, and is the same operation all the same (RL-01).</summary>
    public IEnumerable<string> UploadDigests => Uploads.Select(file => file.Sha256);
}

public sealed class SaveCorrectionHandler(XueshiDb db, UnitOfWork work, IdNumberVault vault, CorrectionReading reading, UploadIntake intake, JournalWriter journal)
{
    private static readonly Refusal AnotherOpen = Refusal.Rule("registry.correction-open", "您已有一份没有办结的更正申请，请在那一份上修改，或先撤回。");

    /// <returns>The request's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(SaveCorrection command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == actor.PersonId, ct);
        var open = await db.Corrections.OwnedBy(actor).Include(c => c.Proofs)
            .FirstOrDefaultAsync(c => command.CorrectionId == null ? c.Status == CorrectionStatus.Draft || c.Status == CorrectionStatus.Waiting || c.Status == CorrectionStatus.Returned : c.Id == command.CorrectionId, ct);
        if (command.CorrectionId is null && open is not null) return AnotherOpen;
        if (command.CorrectionId is not null && open is null) return Refusal.NotFound;
        if (open is not null && open.Version != command.Version) return CorrectionRefusals.Changed(open);
        if (open is { IsEditable: false }) return CorrectionRefusals.NotInState(open);

        var read = await reading.ReadAsync(person, open, command.Fields, command.Uploads.Count, now, ct);
        if (!read.IsDone) return Outcome<Guid>.Refused(read.Refusals);
        var (right, jurisdiction) = read.Value;
        var correction = open ?? db.Add(new Correction { Id = Guid.CreateVersion7(now), PersonId = person.Id, JurisdictionId = jurisdiction.Id, Reason = "", CreatedAt = now }).Entity;
        (correction.Name, correction.JurisdictionId, correction.Reason) = (right.Name, jurisdiction.Id, command.Fields.Reason!.Trim());
        if (right.Number is { } number)
        {
            (correction.IdType, correction.Nationality) = (number.Type, number.Nationality);
            (correction.IdNumber, correction.IdNumberIndex) = (vault.Seal(number, Correction.IdNumberPlace, correction.Id), vault.IndexOf(number));
        }
        intake.Stage(command.Uploads, CorrectionTerms.Proofs, actor);
        Attach(correction, [.. command.Fields.Kept.Distinct(), .. command.Uploads.Select(file => file.Id)]);
        journal.Record(CorrectionChanges.Drafted, actor, correction, person.Id, new { what = correction.What() });
        return correction.Id;
    }, ct);

    private void Attach(Correction correction, IReadOnlyList<Guid> files)
    {
        foreach (var gone in correction.Proofs.Where(p => !files.Contains(p.FileId)).ToList())
        {
            correction.Proofs.Remove(gone);
            db.Remove(gone);
        }
        foreach (var added in files.Except(correction.Proofs.ConvertAll(p => p.FileId)))
            correction.Proofs.Add(new CorrectionProof { CorrectionId = correction.Id, FileId = added });
        // The proofs are part of it: another set of files is another version.
        if (db.Entry(correction).State == EntityState.Unchanged) db.Entry(correction).State = EntityState.Modified;
    }
}
