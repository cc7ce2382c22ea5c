using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Closing;

/// <summary>注销账号 (个人信息保护法 第四十七条): sessions end at once, employers see the person no longer, and for <see cref="Account.Grace"/> signing in takes it back.</summary>
[Needs(AccessPermissions.OwnAccount), Reauthenticated]
public sealed record CloseAccount(Guid OperationId) : ICommand;

public sealed class CloseAccountHandler(XueshiDb db, UnitOfWork work, Foresight foresight, JournalWriter journal)
{
    /// <returns>UTC; until when it can be taken back.</returns>
    public Task<Outcome<DateTime>> HandleAsync(CloseAccount command, Actor actor, CancellationToken ct) => work.RunAsync<DateTime>(command, actor, async now =>
    {
        var account = await db.Accounts.Include(a => a.Person).FirstOrDefaultAsync(a => a.Id == actor.AccountId && a.Status == AccountStatus.Active, ct);
        if (account is null) return Refusal.NotFound;
        var ahead = await foresight.OfAsync(actor, ct);
        if (ahead.Obstacles.Count > 0) return ahead.Obstacles.Select(obstacle => Refusal.Rule("access.closing-obstacle", obstacle)).ToList();

        foreach (var step in foresight.Steps) await step.CarryOutAsync(actor, now, ct);
        account.Close(now);
        account.Person!.ClosedAt = now;
        foreach (var session in await db.Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null).ToListAsync(ct)) session.End(SessionEnd.AccountClosed, now);
        journal.Record(AccessChanges.AccountClosed, actor, account, account.PersonId, new { until = BeijingTime.Format(account.GraceEndsAt!.Value) });
        return account.GraceEndsAt!.Value;
    }, ct);
}
