using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Requests;

/// <summary>Whose requests somebody sees.</summary>
public static class OrganizationRequestScope
{
    /// <summary>An HR department those of its jurisdiction and below; an authority those that want it as their authority.</summary>
    public static IQueryable<OrganizationRequest> OnDeskOf(this IQueryable<OrganizationRequest> requests, Actor actor)
    {
        if (!actor.May(RegistryPermissions.DecideRequests)) return requests.Where(r => false);
        var (path, authority) = (actor.May(RegistryPermissions.ReviewOrganizations) ? actor.Organization?.JurisdictionPath ?? "/none/" : "/none/", actor.OrganizationId);
        return requests.Where(r => r.Desk!.Path.StartsWith(path) || r.Kind == OrganizationRequestKind.Authority && r.OtherId == authority);
    }

    /// <summary>Those of the organization acted for.</summary>
    public static IQueryable<OrganizationRequest> OwnedBy(this IQueryable<OrganizationRequest> requests, Actor actor)
    {
        var own = actor.May(RegistryPermissions.OwnOrganization) ? actor.OrganizationId : Guid.Empty;
        return requests.Where(r => r.OrganizationId == own);
    }

    /// <summary>Whoever asked, and whoever decides.</summary>
    public static IQueryable<OrganizationRequest> ReadableBy(this IQueryable<OrganizationRequest> requests, Actor actor) =>
        actor.May(RegistryPermissions.OwnOrganization) ? requests.OwnedBy(actor) : requests.OnDeskOf(actor);
}
