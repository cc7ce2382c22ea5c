using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Retention;

namespace Xueshi.Modules.Access;

/// <summary>What of access goes when its time is over, and which files it holds on to.</summary>
public static class AccessRetention
{
    public static IServiceCollection AddAccessRetention(this IServiceCollection services) => services
        .AddExpiring<SignInCounter>("sign-in-counters", (db, before) => db.SignInCounters
            .Where(c => (c.Failures == 0 || c.FailedAt < before) && (c.LockedUntil == null || c.LockedUntil < before)).OrderBy(c => c.Id))
        .AddExpiring<FirstStartToken>("first-start-tokens", (db, before) => db.FirstStartTokens.Where(t => t.IssuedAt < before).OrderBy(t => t.Id))
        .AddExpiring<Session>("sessions", (db, before) => db.Sessions.Where(s => s.LastSeenAt < before && (s.EndedAt == null || s.EndedAt < before)).OrderBy(s => s.Id))
        .AddExpiring<SentCode>("sent-codes", (db, before) => db.SentCodes.Where(c => c.SentAt < before).OrderBy(c => c.Id))
        .AddExpiring<RoleInvitation>("role-invitations", (db, before) => db.RoleInvitations.Where(i => i.InvitedAt < before && (i.EndedAt == null || i.EndedAt < before)).OrderBy(i => i.Id))
        .AddScoped<IRetained, Members.RoleLinksGone>()
        .AddSingleton(new FileLink(typeof(RoleInvitation), db => db.RoleInvitations.Where(i => i.LetterFileId != null).Select(i => i.LetterFileId!.Value)))
        .AddScoped<IRetained, Closing.ClosedCredentials>().AddScoped<IRetained, Closing.ClosedAccounts>();
}
