using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.RealName;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web.ParkedForms;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>
/// Keeps sessions in the database and reads account, roles and rights anew at every request, so that a sign-out, a lock-out or a lost role bites on the
/// next request (SE-01): in one statement, and in two for whoever may act for an organization.
/// </summary>
public sealed class SessionTickets(SessionQueries queries, HeldConnections connections, SecondFactorPolicy policy, RealNamePolicy realName, PastSessions past, IServiceScopeFactory scopes, IClock clock) : ITicketStore
{
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(key, "N", out var id)) return null;
        var db = httpContext.RequestServices.GetRequiredService<XueshiDb>();
        var now = clock.Now;
        await connections.HoldAsync(httpContext, db, cancellationToken);
        var session = await LiveSession.ReadAsync(db, id, httpContext, cancellationToken);
        List<HeldRole> held = session is { HoldsRoles: true } ? await queries.RolesOf(db, session.AccountId, clock.Today).ToListAsync(cancellationToken) : [];
        var taken = held.Find(role => role.Id == session!.MembershipId);
        if (session is null || SessionLimits.For(taken?.Role).IsOver(session.StartedAt, session.LastSeenAt, now))
        {
            await SayWhyAsync(httpContext, db, id, session is null ? null : SessionEnd.TimedOut, cancellationToken);
            return null;
        }
        if (now - session.LastSeenAt >= SeenPrecision)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancellationToken);
        var origin = httpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var mustSetUp = policy.IsRequired && held is [{ HasSecondFactor: false }, ..];
        var mustProve = held.Count > 0 && !realName.Accepts(session.Level, session.ProvenBy);
        if (mustSetUp || mustProve) taken = null;
        var actor = new Actor(session.AccountId, session.PersonId, session.Name, taken?.ActingFor, taken?.Permissions ?? Roles.Permissions[Role.Professional], origin)
        {
            AuthenticatedAt = session.AuthenticatedAt, IdentityLevel = session.Level,
        };
        var identity = new SessionIdentity(actor, id, taken, held, session.Unread) { MustSetUpSecondFactor = mustSetUp, MustProveIdentity = mustProve };
        return new AuthenticationTicket(new ClaimsPrincipal(identity), CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>The cookie handler always passes the request; this overload of the contract has nothing to read it from.</summary>
    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw new NotSupportedException("A session is read within a request.");

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var identity = (ActorIdentity)ticket.Principal.Identity!;
        var session = new Session
        {
            Id = new Guid(RandomNumberGenerator.GetBytes(16)),
            AccountId = identity.Acting.AccountId,
            MembershipId = (identity as SessionIdentity)?.Taken?.Id,
            StartedAt = clock.Now,
            LastSeenAt = clock.Now,
            Device = DeviceName.Of(httpContext.Request.Headers.UserAgent),
            Origin = httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
        };
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OpenSessionHandler>().HandleAsync(session, identity.Acting, cancellationToken);
        past.Forget(httpContext);
        return session.Id.ToString("N");
    }

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException("A session begins within a request.");

    /// <summary>Nothing of the ticket is stored, so there is nothing to renew.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public async Task RemoveAsync(string key)
    {
        if (!Guid.TryParseExact(key, "N", out var id)) return;
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.Now;
        await scope.ServiceProvider.GetRequiredService<XueshiDb>().Sessions
            .Where(s => s.Id == id && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndReason, SessionEnd.SignedOut));
    }

    /// <summary>Why the session is over, for the sign-in page; and whose it was, so that a form sent after its end is not lost. A disabled or closed account has none to come back to.</summary>
    private static async Task SayWhyAsync(HttpContext http, XueshiDb db, Guid id, SessionEnd? known, CancellationToken ct)
    {
        var past = await db.Set<Session>().Where(s => s.Id == id)
            .Select(s => new { s.AccountId, s.EndReason, s.Account!.Status }).FirstOrDefaultAsync(ct);
        if (past is null) return;
        http.Features.Set(new EndedSession(past.EndReason ?? known));
        if (past.Status == AccountStatus.Active && HttpMethods.IsPost(http.Request.Method)) http.Features.Set(new PastSession(past.AccountId));
    }
}
