using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>Reads what a person says is right, and whose desk it belongs on. Whether the right number is anybody else's is not asked here (ID-06).</summary>
public sealed class CorrectionReading(XueshiDb db, IdNumberVault vault)
{
    private const int LongestName = 50;

    /// <param name="earlier">What was written down before; its number stays when none is typed.</param>
    /// <param name="uploads">How many files came with the form.</param>
    public async Task<Outcome<(RightIdentity Right, Jurisdiction Jurisdiction)>> ReadAsync(
        Person person, Correction? earlier, CorrectionFields fields, int uploads, DateTime now, CancellationToken ct)
    {
        var refusals = new List<Refusal>();
        var name = fields.Name?.Trim() is { Length: > 0 } typed && typed != person.Name ? typed : null;
        if (name?.Length > LongestName || name is not null && !LegalName.IsLegal(name.Trim())) refusals.Add(CorrectionRefusals.NameTooLong);
        var number = ReadNumber(person, fields, now, refusals);
        if (refusals.Count == 0 && name is null && number is null && earlier?.IdNumber is null) refusals.Add(CorrectionRefusals.NothingToCorrect);
        if (string.IsNullOrWhiteSpace(fields.Reason)) refusals.Add(CorrectionRefusals.ReasonMissing);
        else if (fields.Reason.Length > ReasonLimit.Longest) refusals.Add(RegistryRefusals.ReasonTooLong);
        refusals.AddRange(await RefuseFilesAsync(person, fields.Kept, uploads, ct));
        var jurisdiction = await OfAsync(person.Id, ct) ?? await db.Jurisdictions.AsNoTracking().FirstOrDefaultAsync(j => j.Code == fields.JurisdictionCode, ct);
        if (jurisdiction is null) refusals.Add(CorrectionRefusals.JurisdictionMissing);
        return refusals.Count > 0 ? refusals : Outcome<(RightIdentity, Jurisdiction)>.Done((new(name, number), jurisdiction!));
    }

    /// <summary>The jurisdiction of the employer that holds; null without one.</summary>
    public Task<Jurisdiction?> OfAsync(Guid personId, CancellationToken ct) =>
        db.Employments.AsNoTracking().Where(e => e.PersonId == personId && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))
            .Select(e => e.Organization!.Jurisdiction).FirstOrDefaultAsync(ct);

    private IdNumber? ReadNumber(Person person, CorrectionFields fields, DateTime now, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(fields.Number)) return null;
        if (person.IdentityLevel == IdentityLevel.Claimed)
        {
            refusals.Add(CorrectionRefusals.NumberIsClaim);
            return null;
        }
        var read = IdNumber.Read(fields.Type, fields.Number, BeijingTime.DayOf(now), fields.Nationality);
        refusals.AddRange(read.Refusals);
        return read.IsDone && read.Value != vault.Open(person) ? read.Value : null;
    }

    private async Task<IReadOnlyList<Refusal>> RefuseFilesAsync(Person person, IReadOnlyList<Guid> kept, int uploads, CancellationToken ct)
    {
        var files = kept.Distinct().ToList();
        return (files.Count + uploads) switch
        {
            0 => [CorrectionRefusals.ProofMissing],
            > CorrectionProof.Most => [FileRefusals.TooMany(CorrectionTerms.Proofs.Field, CorrectionProof.Most)],
            _ => files.Count > 0 && await db.Set<StoredFile>().CountAsync(f => files.Contains(f.Id) && f.OwnerId == person.Id, ct) != files.Count ? [CorrectionRefusals.UnknownFile] : [],
        };
    }
}
