using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations;

/// <summary>Whose registrations an HR department looks after.</summary>
public static class OrganizationScope
{
    /// <summary>Those of the officer's own jurisdiction and of all below it; nothing for anybody else.</summary>
    public static IQueryable<Organization> VisibleTo(this IQueryable<Organization> organizations, Actor actor)
    {
        var path = actor.May(RegistryPermissions.ReviewOrganizations) ? actor.Organization?.JurisdictionPath : null;
        return organizations.Where(o => path != null && o.Jurisdiction!.Path.StartsWith(path));
    }
}
