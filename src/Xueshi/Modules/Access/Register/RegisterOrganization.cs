using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Register;

/// <summary>单位注册: an organization waiting for review, with the registering person as its administrator and first applicant.</summary>
/// <param name="Registrant">The person's own account to be made; null for somebody signed in.</param>
[Open("anybody may ask for an organization; the HR department decides")]
public sealed record RegisterOrganization(Guid OperationId, OrganizationFields Fields, NewAccount? Registrant) : ICommand
{
    [JsonIgnore]
    public LicenseUpload? License { get; init; }

    /// <summary>Digest of the licence's content, so that another licence is another operation; filled in by the handler.</summary>
    public string? LicenseDigest { get; init; }
}

/// <summary>The ids of what a registration made.</summary>
public sealed record RegisteredOrganization(Guid OrganizationId, Guid AccountId, Guid PersonId);

public sealed class RegisterOrganizationHandler(
    XueshiDb db, UnitOfWork work, AccountOpening opening, FileIntake intake, FieldCipher cipher, CodeInUse codes, JournalWriter journal)
{
    /// <param name="actor">The signed-in person, or somebody not signed in together with a registrant.</param>
    public async Task<Outcome<RegisteredOrganization>> HandleAsync(RegisterOrganization command, Actor actor, CancellationToken ct)
    {
        if (!command.Fields.AreKindsOpen) return OrganizationRefusals.KindsNotOpen;
        if (command.License is null) return OrganizationRefusals.LicenseMissing;
        string? hash = null;
        if (command.Registrant is { } registrant)
        {
            var prepared = await opening.PrepareAsync(registrant, ct);
            if (!prepared.IsDone) return Outcome<RegisteredOrganization>.Refused(prepared.Refusals);
            hash = prepared.Value;
        }
        var taken = await intake.TakeAsync(command.License.Content, command.License.Name, actor.PersonId, actor.AccountId, ct);
        if (taken.FirstRefusal is { } notTaken) return notTaken with { Field = "License" };
        var license = taken.Value;
        return await work.RunAsync<RegisteredOrganization>(command with { LicenseDigest = license.Sha256 }, actor, async now =>
        {
            var fields = command.Fields;
            var jurisdiction = await db.Jurisdictions.AsNoTracking().FirstOrDefaultAsync(j => j.Code == fields.JurisdictionCode, ct);
            if (jurisdiction is null) return OrganizationRefusals.JurisdictionMissing;
            if (await codes.RefuseAsync(fields.Uscc.Text, null, ct) is { } inUse) return inUse;
            var person = actor;
            if (command.Registrant is { } asked)
            {
                var opened = await opening.StageAsync(asked, hash, actor.Origin, now, ct);
                if (opened.FirstRefusal is { } refusal) return refusal;
                person = opened.Value;
            }
            var file = license.OwnedBy(person.PersonId, person.AccountId);
            var organization = fields.Found(Guid.CreateVersion7(now), jurisdiction.Id, person.PersonId, file.Id, cipher, now);
            db.AddRange(file, organization, Administrator(organization, person, now));
            if (!await IsBoundAsync(person, ct)) db.Add(Applicant(organization, person, now));
            journal.Record(OrganizationChanges.Registered, person, organization, person.PersonId, new { organization = organization.Name });
            return new RegisteredOrganization(organization.Id, person.AccountId, person.PersonId);
        }, ct);
    }

    /// <summary>Counts from the approval on: a session ignores a role in an organization that is not active.</summary>
    private static Membership Administrator(Organization organization, Actor person, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = person.AccountId,
        OrganizationId = organization.Id,
        Role = Role.EmployerAdministrator,
        Since = now,
    };

    private static Employment Applicant(Organization organization, Actor person, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PersonId = person.PersonId,
        OrganizationId = organization.Id,
        Status = BindingStatus.PendingEmployer,
        RequestedAt = now,
    };

    /// <summary>Somebody who has an employer, or waits for one, may register another organization without leaving theirs.</summary>
    private Task<bool> IsBoundAsync(Actor person, CancellationToken ct) => db.Employments.AnyAsync(
        e => e.PersonId == person.PersonId
            && (e.Status == BindingStatus.PendingEmployer || e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending), ct);
}
