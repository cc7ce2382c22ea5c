namespace Xueshi.Platform.Security;

/// <summary>The actor of the present request, for pages and endpoints, which hand it on to handlers.</summary>
public sealed class CurrentActor(IHttpContextAccessor http)
{
    /// <exception cref="InvalidOperationException">Nobody is signed in; the route's policy should have refused.</exception>
    public Actor Actor => ActorOrNull ?? throw new InvalidOperationException("Nobody is signed in.");

    public Actor? ActorOrNull => Identity?.Acting;

    public ActorIdentity? Identity => http.HttpContext?.User.Identity as ActorIdentity;
}
