using System.Collections.Frozen;
using System.Security.Claims;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Register;

/// <summary>Who is to be signed in after a registration; the session reads everything else anew at the next request.</summary>
public static class NewcomerIdentity
{
    public static ClaimsPrincipal Of(Guid accountId, Guid personId) =>
        new(new ActorIdentity(new Actor(accountId, personId, "", null, FrozenSet<string>.Empty, ""), Guid.Empty));
}
