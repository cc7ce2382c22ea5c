using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Accounts;

/// <summary>恢复 of an account that was disabled, or closed by its owner who asks for it again; its owner is told.</summary>
/// <param name="Version">The version of the account that the administrator looked at.</param>
[Needs(AccessPermissions.ManageAccounts), Reauthenticated]
public sealed record RestoreAccount(Guid OperationId, Guid AccountId, int Version, string? Reason) : ICommand;

public sealed class RestoreAccountHandler(XueshiDb db, UnitOfWork work, OwnerNotice notice, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(RestoreAccount command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var account = await db.Accounts.Include(a => a.Person).FirstOrDefaultAsync(a => a.Id == command.AccountId, ct);
        if (account is null) return Refusal.NotFound;
        if (account.Version != command.Version) return AccessRefusals.AccountChanged;
        if (AccessRefusals.OfReason(command.Reason) is { } unclear) return unclear;
        var reason = command.Reason!.Trim();
        if (account.Restore(reason) is { } refusal) return refusal;
        account.Person!.ClosedAt = null;
        journal.Record(AccessChanges.AccountRestored, actor, account, account.PersonId, reason: reason);
        notice.Stage(account, "access.account-restored", "您的学时账号已恢复，可以登录。");
        return account.Id;
    }, ct);
}
