using System.Security.Claims;

namespace Xueshi.Platform.Security;

/// <summary>The signed-in identity of a request: it carries the <see cref="Actor"/> read from the session at this request.</summary>
public sealed class ActorIdentity(Actor actor, Guid sessionId) : ClaimsIdentity("session")
{
    public Actor Acting => actor;

    public Guid SessionId => sessionId;
}
