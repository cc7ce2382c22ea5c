using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Standing;

/// <summary>Hears, inside the transaction, that an organization was suspended, resumed or deregistered; those who act for it are told, and their rights follow.</summary>
public interface IOrganizationListener
{
    /// <param name="organization">As it is from now on.</param>
    /// <param name="what">What happened, as its administrators read it.</param>
    Task StandingChangedAsync(Organization organization, string what, string? reason, Actor actor, CancellationToken ct);
}
