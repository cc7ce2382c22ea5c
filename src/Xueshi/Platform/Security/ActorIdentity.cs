using System.Security.Claims;

namespace Xueshi.Platform.Security;

/// <summary>The signed-in identity of a request: it carries the <see cref="Actor"/> read from the session at this request.</summary>
public class ActorIdentity(Actor actor, Guid sessionId) : ClaimsIdentity("session")
{
    public Actor Acting => actor;

    public Guid SessionId => sessionId;

    /// <summary>The account: antiforgery tokens are bound to it, so it must be unique where people's names are not.</summary>
    public override string Name => NameOf(actor.AccountId);

    public static string NameOf(Guid account) => account.ToString("N");
}
