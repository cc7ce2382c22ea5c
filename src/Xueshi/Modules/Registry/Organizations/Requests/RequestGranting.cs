using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Organizations.Move;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Requests;

/// <summary>Puts in force what was agreed to, inside the caller's unit of work.</summary>
public sealed class RequestGranting(XueshiDb db, CodeInUse codes, Moving moving, Deregistration deregistration, JournalWriter journal)
{
    /// <param name="request">Just granted, with its organization, its desk and the other organization.</param>
    public async Task<Refusal?> CarryOutAsync(OrganizationRequest request, Actor actor, DateTime now, CancellationToken ct)
    {
        var organization = request.Organization!;
        if (organization.Status != OrganizationStatus.Active) return OrganizationRefusals.NotInState(organization);
        switch (request.Kind)
        {
            case OrganizationRequestKind.Change:
                return await ChangeAsync(request, organization, actor, now, ct);
            case OrganizationRequestKind.Move:
                await moving.CarryOutAsync(organization, request.Desk!, request.Reason, actor, ct);
                return null;
            case OrganizationRequestKind.Authority:
                organization.AuthorityId = request.OtherId;
                journal.Record(OrganizationChanges.AuthoritySet, actor, organization, null, new { organization = organization.Name, authority = request.Other!.Name }, request.Reason);
                return null;
            case OrganizationRequestKind.Deregister:
                return await deregistration.CarryOutAsync(organization, request.ClosedOn!.Value, request.Reason, actor, now, ct);
            default:
                return OrganizationRefusals.MergeByPage;
        }
    }

    private async Task<Refusal?> ChangeAsync(OrganizationRequest request, Organization organization, Actor actor, DateTime now, CancellationToken ct)
    {
        if (request.Uscc is { } code && await codes.RefuseAsync(code, organization.Id, ct) is { } inUse) return inUse;
        var changes = string.Join("；", RequestDifferences.Of(request, organization).Select(d => $"{d.Label}由「{d.Before}」改为「{d.After}」"));
        var uscc = Uscc.FromStored(request.Uscc ?? organization.Uscc);
        // A code that it had before is its own again.
        db.RemoveRange(await db.OrganizationAliases.Where(f => f.Kind == OrganizationAliasKind.Code && f.OrganizationId == organization.Id && f.Text == uscc.Text).ToListAsync(ct));
        db.AddRange(organization.Reidentify(request.Name ?? organization.Name, uscc, null, now));
        organization.LegalRepresentative = request.LegalRepresentative ?? organization.LegalRepresentative;
        organization.Nature = request.Nature ?? organization.Nature;
        organization.Kinds = request.Kinds ?? organization.Kinds;
        organization.LicenseFileId = request.EvidenceFileId;
        journal.Record(OrganizationChanges.Changed, actor, organization, null, new { changes }, request.Reason);
        return null;
    }
}
