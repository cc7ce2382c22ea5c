using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Proof;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>Saves a declaration as a draft, or hands it in; new, or changed while it is a draft or was returned.</summary>
/// <param name="RecordId">Null for a new one.</param>
/// <param name="Version">The version the form was made from; 0 for a new one.</param>
/// <param name="JurisdictionPath">For a person without a confirmed employer: whose HR department shall name who decides.</param>
/// <param name="Uploads">Files that came with the form, inspected but not yet stored as rows.</param>
[Needs(HoursPermissions.Declare)]
public sealed record SaveRecord(
    Guid OperationId, Guid? RecordId, int Version, DeclaredFields Fields, bool Submit, string? JurisdictionPath, [property: JsonIgnore] IReadOnlyList<StoredFile> Uploads) : IInTurn
{
    /// <summary>A retry sends the same bytes under new row ids, and is the same operation all the same (RL-01).</summary>
    public IEnumerable<string> UploadDigests => Uploads.Select(file => file.Sha256);
}

public sealed class SaveRecordHandler(
    XueshiDb db, UnitOfWork work, DeclarationRules rules, CePolicy policy, RecognizerRouting routing, UploadIntake proofs, JournalWriter journal)
{
    /// <returns>The record's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(SaveRecord command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == actor.PersonId, ct);
        var record = command.RecordId is { } id
            ? await db.LearningRecords.OwnedBy(actor).Include(r => r.Evidence).FirstOrDefaultAsync(r => r.Id == id, ct)
            : New(command.Fields, person, now);
        if (record is null) return Refusal.NotFound;
        if (command.RecordId is not null && record.Version != command.Version) return HoursRefusals.Changed(record);
        if (!record.IsEditable) return HoursRefusals.NotInState(record);

        var sector = await db.SectorOfAsync(actor.PersonId, command.Fields.Year, ct);
        var fields = command.Fields with { Part = rules.PartOf(command.Fields, sector), Evidence = [.. command.Fields.Evidence.Distinct()] };
        var files = fields.Evidence.Count + command.Uploads.Count;
        var refusals = DeclarationRules.RefuseDraft(fields);
        var (today, repaired) = (BeijingTime.DayOf(now), record.Status == LearningRecordStatus.Returned ? record.Year : (CeYear?)null);
        refusals.AddRange(command.Submit ? rules.Refuse(fields, sector, files, today, repaired) : rules.RefuseLeaving(repaired, fields, sector, today));
        if (files > Evidence.Most) refusals.Add(FileRefusals.TooMany(nameof(LearningRecord.Evidence), Evidence.Most));
        if (refusals.Count > 0) return refusals;
        if (await UnknownFileAsync(fields.Evidence, actor, ct)) return HoursRefusals.UnknownFile;
        proofs.Stage(command.Uploads, HoursProofs.Terms, actor);
        Apply(record, fields, [.. fields.Evidence, .. command.Uploads.Select(file => file.Id)]);
        if (command.RecordId is null) db.Add(record);

        var requirement = policy.Requirement(record.Year, sector);
        if (!command.Submit)
        {
            journal.Record(HoursChanges.DraftSaved, actor, record, actor.PersonId, RecordFacts.Of(record, requirement));
            return record.Id;
        }
        if (await db.RefuseDuplicateAsync(record, record.Year, ct) is { } duplicate) return duplicate;
        if (await routing.ForAsync(person.Id, record.Year, sector, command.JurisdictionPath, ct) is not { } recognizer) return HoursRefusals.NoRecognizer;
        if (record.Submit(recognizer.Id, now) is { } refusal) return refusal;
        journal.Record(HoursChanges.Submitted, actor, record, actor.PersonId, SubmittedFacts.Of(record, requirement, recognizer));
        return record.Id;
    }, ct);

    private static LearningRecord New(DeclaredFields fields, Person person, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PersonId = person.Id,
        Year = fields.Year,
        Category = fields.Category,
        CourseName = fields.CourseName,
        Series = person.Series,
        FormCode = fields.FormCode,
        DeclaredHours = fields.DeclaredHours,
        InstitutionName = fields.InstitutionName,
        Source = RecordSource.Declared,
        Status = LearningRecordStatus.Draft,
        CreatedAt = now,
    };

    private void Apply(LearningRecord record, DeclaredFields fields, IReadOnlyList<Guid> files)
    {
        (record.Year, record.Category, record.Part) = (fields.Year, fields.Category, fields.Part);
        (record.CourseName, record.InstitutionName) = (fields.CourseName.Trim(), fields.InstitutionName.Trim());
        (record.FormCode, record.StartedOn, record.EndedOn) = (fields.FormCode, fields.StartedOn, fields.EndedOn);
        (record.Days, record.DeclaredHours) = (fields.TrainingDays, fields.DeclaredHours);
        (record.Assessment, record.Place, record.Content, record.Remark) = (fields.Assessment, fields.Place, fields.Content, fields.Remark);
        foreach (var gone in record.Evidence.Where(e => !files.Contains(e.FileId)).ToList())
        {
            record.Evidence.Remove(gone);
            db.Remove(gone);
        }
        foreach (var added in files.Except(record.Evidence.ConvertAll(e => e.FileId)))
            record.Evidence.Add(new Evidence { RecordId = record.Id, FileId = added });
    }

    /// <summary>Only files that the person uploaded can be proof.</summary>
    private async Task<bool> UnknownFileAsync(IReadOnlyList<Guid> files, Actor actor, CancellationToken ct) =>
        files.Count > 0 && await db.Set<StoredFile>().CountAsync(f => files.Contains(f.Id) && f.OwnerId == actor.PersonId, ct) != files.Count;

    private sealed record SubmittedFacts(string course, string year, string category, string hours, string recognizer)
    {
        public static SubmittedFacts Of(LearningRecord record, AnnualRequirement requirement, RecognizerChoice recognizer) =>
            new(record.CourseName, record.Year.ToString(), CategoryName.Full(record.Category), $"{record.DeclaredHours} {requirement.UnitName}", recognizer.Name);
    }
}
