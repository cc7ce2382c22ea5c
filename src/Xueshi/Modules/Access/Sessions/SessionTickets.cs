using System.Collections.Frozen;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web.ParkedForms;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>
/// Keeps sessions in the database and reads account, role and rights anew at every request, in one statement, so that a sign-out, a lock-out
/// or a lost role bites on the next request (SE-01).
/// </summary>
public sealed class SessionTickets(IServiceScopeFactory scopes, IClock clock) : ITicketStore
{
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    // One for each application rather than one for the process: a compiled query belongs to the model of one database.
    private readonly Func<XueshiDb, Guid, Task<Row?>> _find = EF.CompileAsyncQuery((XueshiDb db, Guid id) =>
        (from session in db.Set<Session>()
         join account in db.Set<Account>() on session.AccountId equals account.Id
         join person in db.Set<Person>() on account.PersonId equals person.Id
         join membership in db.Set<Membership>() on session.MembershipId equals (Guid?)membership.Id into memberships
         from membership in memberships.DefaultIfEmpty()
         join organization in db.Set<Organization>() on membership!.OrganizationId equals organization.Id into organizations
         from organization in organizations.DefaultIfEmpty()
         join jurisdiction in db.Set<Jurisdiction>() on organization!.JurisdictionId equals jurisdiction.Id into jurisdictions
         from jurisdiction in jurisdictions.DefaultIfEmpty()
         where session.Id == id && session.EndedAt == null && account.Status == AccountStatus.Active
         select new Row(
             session.Id, session.StartedAt, session.LastSeenAt, account.Id, person.Id, person.Name,
             membership == null || membership.EndedAt != null ? null : (Role?)membership.Role,
             organization == null || organization.Status != OrganizationStatus.Active ? null : (Guid?)organization.Id,
             organization!.Name, jurisdiction!.Path, organization.Sector)).FirstOrDefault());

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(key, "N", out var id)) return null;
        var db = httpContext.RequestServices.GetRequiredService<XueshiDb>();
        var now = clock.Now;
        if (await _find(db, id) is not { } row || SessionLimits.For(row.Role).IsOver(row.StartedAt, row.LastSeenAt, now))
        {
            if (HttpMethods.IsPost(httpContext.Request.Method)) httpContext.Features.Set(await PastAsync(db, id, cancellationToken));
            return null;
        }
        if (now - row.LastSeenAt >= SeenPrecision)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancellationToken);
        var actor = row.ToActor(httpContext.Connection.RemoteIpAddress?.ToString() ?? "");
        return new AuthenticationTicket(new ClaimsPrincipal(new ActorIdentity(actor, id)), CookieAuthenticationDefaults.AuthenticationScheme);
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

    private sealed record Row(
        Guid SessionId, DateTime StartedAt, DateTime LastSeenAt, Guid AccountId, Guid PersonId, string Name,
        Role? Role, Guid? OrganizationId, string? OrganizationName, string? JurisdictionPath, Sector? Sector)
    {
        /// <summary>Acting for an organization needs a live membership in an active one; otherwise the person acts for themselves.</summary>
        public Actor ToActor(string origin) => Role is { } role && OrganizationId is { } organization
            ? new(AccountId, PersonId, Name, new ActingFor(organization, OrganizationName!, role.Name(), JurisdictionPath!, (int?)Sector), Roles.Permissions[role], origin)
            : new(AccountId, PersonId, Name, null, Roles.Permissions[Model.Role.Professional], origin);
    }
}
