using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations;

/// <summary>补正: the registrant repairs a returned registration and hands it in again.</summary>
/// <param name="Version">The version the form was made from.</param>
[Open("whoever registered the organization repairs it, which the handler asks")]
public sealed record RepairOrganization(Guid OperationId, Guid OrganizationId, int Version, OrganizationFields Fields) : ICommand
{
    /// <summary>Null keeps the licence that is there.</summary>
    [JsonIgnore]
    public LicenseUpload? License { get; init; }

    /// <summary>Digest of the licence's content, so that another licence is another operation.</summary>
    public string? LicenseDigest { get; init; }
}

public sealed class RepairOrganizationHandler(XueshiDb db, UnitOfWork work, FileIntake intake, FieldCipher cipher, CodeInUse codes, JournalWriter journal)
{
    /// <returns>The organization's id.</returns>
    public async Task<Outcome<Guid>> HandleAsync(RepairOrganization command, Actor actor, CancellationToken ct)
    {
        if (!command.Fields.AreKindsOpen) return OrganizationRefusals.KindsNotOpen;
        StoredFile? license = null;
        if (command.License is { } upload)
        {
            var taken = await intake.TakeAsync(upload.Content, upload.Name, actor.PersonId, actor.AccountId, ct);
            if (taken.FirstRefusal is { } refusal) return refusal with { Field = "License" };
            (license, command) = (taken.Value, command with { LicenseDigest = taken.Value.Sha256 });
        }
        return await work.RunAsync<Guid>(command, actor, async _ =>
        {
            var organization = await db.Organizations.FirstOrDefaultAsync(o => o.Id == command.OrganizationId && o.RegisteredById == actor.PersonId, ct);
            if (organization is null) return Refusal.NotFound;
            if (organization.Version != command.Version) return OrganizationRefusals.Changed(organization);
            if (organization.Resubmit() is { } refusal) return refusal;
            var fields = command.Fields;
            var jurisdiction = await db.Jurisdictions.AsNoTracking().FirstOrDefaultAsync(j => j.Code == fields.JurisdictionCode, ct);
            if (jurisdiction is null) return OrganizationRefusals.JurisdictionMissing;
            if (await codes.RefuseAsync(fields.Uscc.Text, organization.Id, ct) is { } inUse) return inUse;
            fields.Repair(organization, jurisdiction.Id, cipher);
            if (license is not null)
            {
                db.Add(license);
                organization.LicenseFileId = license.Id;
            }
            journal.Record(OrganizationChanges.Resubmitted, actor, organization, actor.PersonId, new { organization = organization.Name });
            return organization.Id;
        }, ct);
    }
}
