using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.HelpDesk;

/// <summary>What a module knows of where things stand with an organization. Whether the officer may see it is asked before.</summary>
public interface IOrganizationState
{
    Task<StatePanel> ReadAsync(Guid organizationId, Actor actor, CancellationToken ct);
}
