using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web.ParkedForms;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>
/// Keeps sessions in the database and reads account, roles and rights anew at every request, so that a sign-out, a lock-out or a lost role bites on the
/// next request (SE-01): in one statement, and in two for whoever may act for an organization.
/// </summary>
public sealed class SessionTickets(SessionQueries queries, IServiceScopeFactory scopes, IClock clock) : ITicketStore
{
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(key, "N", out var id)) return null;
        var db = httpContext.RequestServices.GetRequiredService<XueshiDb>();
        var now = clock.Now;
        var session = await queries.Find(db, id);
        List<HeldRole> held = session is { HoldsRoles: true } ? await queries.RolesOf(db, session.AccountId).ToListAsync(cancellationToken) : [];
        var taken = held.Find(role => role.Id == session!.MembershipId);
        if (session is null || SessionLimits.For(taken?.Role).IsOver(session.StartedAt, session.LastSeenAt, now))
        {
            if (HttpMethods.IsPost(httpContext.Request.Method)) httpContext.Features.Set(await PastAsync(db, id, cancellationToken));
            return null;
        }
        if (now - session.LastSeenAt >= SeenPrecision)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancellationToken);
        var origin = httpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var actor = new Actor(session.AccountId, session.PersonId, session.Name, taken?.ActingFor, Roles.Permissions[taken?.Role ?? Role.Professional], origin);
        return new AuthenticationTicket(new ClaimsPrincipal(new SessionIdentity(actor, id, taken, held)), CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>Whose session it was, so that a form sent after its end is not lost; a disabled account has none to come back to.</summary>
    private static Task<PastSession?> PastAsync(XueshiDb db, Guid id, CancellationToken ct)
    {
        var sessions = db.Sessions;
        return sessions.Where(s => s.Id == id && s.Account!.Status == AccountStatus.Active).Select(s => new PastSession(s.AccountId)).FirstOrDefaultAsync(ct);
    }

    /// <summary>The cookie handler always passes the request; this overload of the contract has nothing to read it from.</summary>
    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw new NotSupportedException("A session is read within a request.");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var identity = (ActorIdentity)ticket.Principal.Identity!;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<XueshiDb>();
        var session = new Session
        {
            Id = new Guid(RandomNumberGenerator.GetBytes(16)),
            AccountId = identity.Acting.AccountId,
            StartedAt = clock.Now,
            LastSeenAt = clock.Now,
        };
        db.Add(session);
        await db.SaveChangesAsync();
        return session.Id.ToString("N");
    }

    /// <summary>Nothing of the ticket is stored, so there is nothing to renew.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public async Task RemoveAsync(string key)
    {
        if (!Guid.TryParseExact(key, "N", out var id)) return;
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.Now;
        await scope.ServiceProvider.GetRequiredService<XueshiDb>().Sessions
            .Where(s => s.Id == id && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));
    }
}
