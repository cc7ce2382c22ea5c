using Xueshi.Platform.Work;

namespace Xueshi.Platform.Security;

/// <summary>
/// Before something sensitive, the person at the browser has shown within the last five minutes that it is they, by password, passkey or authenticator
/// (SE-03). It is kept with the session, so it holds for this browser alone.
/// </summary>
public static class Reauthentication
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>A file about more people than this asks for it.</summary>
    public const int ManyPersons = 100;

    public static readonly Refusal Needed = new(RefusalKind.Reauthenticate, "access.reauthenticate", "办理这一项前，请先确认是您本人。");

    public static bool IsReauthenticated(this Actor actor, DateTime now) => actor.AuthenticatedAt is { } at && now - at <= Life;

    /// <param name="persons">How many people the file is about.</param>
    public static bool MayTakeAway(this Actor actor, int persons, DateTime now) => persons <= ManyPersons || actor.IsReauthenticated(now);
}
