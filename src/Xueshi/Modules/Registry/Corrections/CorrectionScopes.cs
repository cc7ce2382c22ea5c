using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>Whose requests an actor may see at all.</summary>
public static class CorrectionScopes
{
    public static IQueryable<Correction> OwnedBy(this IQueryable<Correction> corrections, Actor actor) => corrections.Where(c => c.PersonId == actor.PersonId);

    /// <summary>What was handed in to the officer's jurisdiction and below.</summary>
    public static IQueryable<Correction> OnDeskOf(this IQueryable<Correction> corrections, Actor actor)
    {
        var path = actor.May(RegistryPermissions.DecideCorrections) ? actor.Organization?.JurisdictionPath ?? "/none/" : "/none/";
        return corrections.Where(c => c.RequestedAt != null && c.Jurisdiction!.Path.StartsWith(path));
    }
}
