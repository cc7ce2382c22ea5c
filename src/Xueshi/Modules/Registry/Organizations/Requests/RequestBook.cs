using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Requests;

/// <summary>Takes in what an organization asks, inside the caller's unit of work.</summary>
public sealed class RequestBook(XueshiDb db, FileIntake intake, JournalWriter journal)
{
    /// <summary>The organization acted for, tracked, while it is open.</summary>
    public async Task<Outcome<Organization>> FindAsync(Actor actor, CancellationToken ct)
    {
        var organization = await db.Organizations.Include(o => o.Jurisdiction).FirstOrDefaultAsync(o => o.Id == actor.OrganizationId, ct);
        if (organization is null) return Refusal.NotFound;
        if (organization.IsOffice) return OrganizationRefusals.OfficeOfPlatform;
        return organization.Status == OrganizationStatus.Active ? organization : OrganizationRefusals.NotInState(organization);
    }

    /// <summary>Looks into an upload; its row is added together with the request.</summary>
    public async Task<Outcome<StoredFile?>> TakeAsync(LicenseUpload? upload, Actor actor, CancellationToken ct)
    {
        if (upload is null) return Outcome<StoredFile?>.Done(null);
        var taken = await intake.TakeAsync(upload.Content, upload.Name, actor.PersonId, actor.AccountId, ct);
        return taken.FirstRefusal is { } refusal ? refusal with { Field = "License" } : Outcome<StoredFile?>.Done(taken.Value);
    }

    /// <summary>Refused while another of its kind waits; of two at once the database refuses one, which is then decided anew.</summary>
    public async Task<Outcome<Guid>> FileAsync(OrganizationRequest request, Organization organization, StoredFile? evidence, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Reason)) return OrganizationRefusals.ReasonMissing;
        if (request.Reason.Length > Organization.LongestReason) return OrganizationRefusals.ReasonTooLong;
        if (await db.OrganizationRequests.AnyAsync(r => r.OrganizationId == organization.Id && r.Kind == request.Kind && r.Status == OrganizationRequestStatus.Pending, ct))
            return OrganizationRefusals.RequestWaiting;
        if (evidence is not null) db.Add(evidence);
        db.Add(request);
        journal.RecordAct(OrganizationChanges.RequestMade, actor, organization.Id, null, new { organization = organization.Name, what = request.Kind.Name() }, request.Reason);
        return request.Id;
    }
}
