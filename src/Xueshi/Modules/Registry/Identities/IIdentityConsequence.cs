using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Identities;

/// <summary>Foretells what another name or document of a person would bring about in a module, before an officer decides. Changes nothing.</summary>
public interface IIdentityConsequence
{
    /// <returns>One sentence each; empty when nothing follows.</returns>
    Task<IReadOnlyList<string>> ForetellAsync(Person person, RightIdentity right, CancellationToken ct);
}
