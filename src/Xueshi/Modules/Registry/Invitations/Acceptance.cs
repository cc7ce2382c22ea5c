using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Modules.Registry.Vouching;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Invitations;

/// <summary>
/// The person agrees to be on an employer's roster, inside the caller's unit of work: the employer has vouched for name and number, so the employment holds
/// from here on and an old one ends (AZ-07). Where the number is somebody else's already, the employer has to confirm as for any other request (ID-06).
/// </summary>
public sealed class Acceptance(XueshiDb db, ILeaveGuard guard, Transfers transfers, Vouching.Vouching vouching, JournalWriter journal)
{
    private static readonly Proof ByRoster = new(IdentityProof.Employer, "用人单位名册所报，本人确认");

    /// <param name="invitation">Tracked, with its organization.</param>
    /// <param name="person">Tracked.</param>
    public async Task<Refusal?> AcceptAsync(Invitation invitation, Person person, Actor actor, DateTime now, CancellationToken ct)
    {
        if (!IsOf(invitation, person)) return RegistryRefusals.InvitationNotYours;
        var live = await db.Employments.Include(e => e.Organization)
            .Where(e => e.PersonId == person.Id && (e.Status == BindingStatus.PendingEmployer || e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending)).ToListAsync(ct);
        if (live.Find(e => e.Status == BindingStatus.PendingEmployer && e.OrganizationId != invitation.OrganizationId) is { } elsewhere)
            return RegistryRefusals.StillWaiting(elsewhere.Organization!.Name);
        var old = live.Find(e => e.Status != BindingStatus.PendingEmployer);
        if (old?.OrganizationId == invitation.OrganizationId) return Fulfil(invitation, old, now);
        if (old is not null && (await guard.NeededAsync(old.OrganizationId, [person.Id], ct)).Count > 0) return RegistryRefusals.LastAdministrator;

        var joined = live.Find(e => e.Status == BindingStatus.PendingEmployer) ?? Asked(invitation, person, old, now);
        if (invitation.Accept(person.Id, joined.Id, now) is { } refusal) return refusal;
        (joined.Department, joined.Job) = (invitation.Department, invitation.Job);
        if (await vouching.VouchAsync(person, actor, ByRoster, ct) is not null)
        {
            if (old?.Status == BindingStatus.Confirmed) old.AskToLeave();
            journal.Record(RegistryChanges.EmployerChosen, actor, joined, person.Id, new { employer = invitation.Organization!.Name });
            return null;
        }
        return await BeginAsync(invitation, joined, old, person, actor, now, ct);
    }

    private async Task<Refusal?> BeginAsync(Invitation invitation, Employment joined, Employment? old, Person person, Actor actor, DateTime now, CancellationToken ct)
    {
        var startedOn = invitation.StartedOn;
        if (await db.Employments.AnyAsync(e => e.PersonId == person.Id && e.Status == BindingStatus.Ended && e.EndedOn > startedOn, ct)) return RegistryRefusals.PeriodsOverlap;
        if (old?.Status == BindingStatus.Confirmed) old.AskToLeave();
        if (old?.Leave(startedOn, now) is { } overlap) return overlap;
        joined.Agree(startedOn, invitation.InvitedByName, now);
        if (old is not null) await transfers.FollowAsync(old, joined, person.Name, actor, null, ct);
        else await transfers.JoinAsync(joined, actor, ct);
        journal.Record(RegistryChanges.InvitationAccepted, actor, joined, person.Id, new { employer = invitation.Organization!.Name, day = $"{startedOn:yyyy-MM-dd}" });
        return null;
    }

    /// <summary>Whether it means this person: the number and, blanks and widths aside, the name.</summary>
    public static bool IsOf(Invitation invitation, Person person) =>
        person.IdNumberIndex is { } number && CryptographicOperations.FixedTimeEquals(number, invitation.IdNumberIndex) && PersonName.AreSame(person.Name, invitation.Name);

    /// <summary>The person is there already, by a request of their own: what the roster says of department and job is taken over.</summary>
    public static Refusal? Fulfil(Invitation invitation, Employment employment, DateTime now)
    {
        if (invitation.Accept(employment.PersonId, employment.Id, now) is { } refusal) return refusal;
        (employment.Department, employment.Job) = (invitation.Department ?? employment.Department, invitation.Job ?? employment.Job);
        return null;
    }

    private Employment Asked(Invitation invitation, Person person, Employment? old, DateTime now) => db.Add(new Employment
    {
        Id = Employment.IdAfter(old, now),
        PersonId = person.Id,
        OrganizationId = invitation.OrganizationId,
        Status = BindingStatus.PendingEmployer,
        RequestedAt = now,
    }).Entity;
}
