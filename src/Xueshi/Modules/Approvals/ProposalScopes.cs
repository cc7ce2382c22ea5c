using Xueshi.Modules.Approvals.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Approvals;

/// <summary>
/// Which proposals an actor sees: those of the own organization and of departments below it, of the kinds whose permission the actor holds.
/// Another organization of the same place sees nothing.
/// </summary>
public sealed class ProposalScopes(IEnumerable<IProposedAct> acts)
{
    public IProposedAct ActOf(Proposal proposal) => acts.First(act => act.Kind == proposal.Kind);

    public IQueryable<Proposal> VisibleTo(IQueryable<Proposal> proposals, Actor actor)
    {
        List<string> kinds = actor.May(ApprovalsPermissions.Decide) ? [.. acts.Where(act => actor.May(act.Permission)).Select(act => act.Kind)] : [];
        var (organization, path) = (actor.OrganizationId, actor.Organization?.JurisdictionPath ?? "/none/");
        return proposals.Where(p => kinds.Contains(p.Kind) && (p.OrganizationId == organization || (p.JurisdictionPath != path && p.JurisdictionPath.StartsWith(path))));
    }
}
