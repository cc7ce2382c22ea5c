using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Accounts;

/// <summary>停用: from the next request on nobody comes in with this account; its owner is told why.</summary>
/// <param name="Version">The version of the account that the administrator looked at.</param>
[Needs(AccessPermissions.ManageAccounts), Reauthenticated]
public sealed record DisableAccount(Guid OperationId, Guid AccountId, int Version, string? Reason) : ICommand;

public sealed class DisableAccountHandler(XueshiDb db, UnitOfWork work, OwnerNotice notice, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(DisableAccount command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == command.AccountId, ct);
        if (account is null) return Refusal.NotFound;
        if (account.Version != command.Version) return AccessRefusals.AccountChanged;
        if (account.Id == actor.AccountId) return AccessRefusals.OwnAccount;
        if (AccessRefusals.OfReason(command.Reason) is { } unclear) return unclear;
        var reason = command.Reason!.Trim();
        if (account.Disable(reason) is { } refusal) return refusal;
        foreach (var session in await db.Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null).ToListAsync(ct)) session.End(SessionEnd.AccountDisabled, now);
        journal.Record(AccessChanges.AccountDisabled, actor, account, account.PersonId, reason: reason);
        notice.Stage(account, "access.account-disabled", $"您的学时账号已停用，理由：{reason}。继续教育记录照常保存；有异议的，请咨询管理辖区人社部门。");
        return account.Id;
    }, ct);
}
