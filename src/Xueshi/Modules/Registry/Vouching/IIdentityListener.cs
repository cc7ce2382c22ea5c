using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Vouching;

/// <summary>Hears, inside the transaction, that an ID number is proven to be a person's; what others filed under it attaches at once.</summary>
public interface IIdentityListener
{
    Task NumberProvenAsync(Person person, Actor actor, CancellationToken ct);
}
