using Xueshi.Modules.Access.SignIn;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Accounts;

/// <summary>Finds one account by what its owner signs in with, in full; the journal keeps that somebody looked.</summary>
/// <param name="Login">As typed; posted, so that no number stands in an address.</param>
[Needs(AccessPermissions.ManageAccounts)]
public sealed record FindAccount(Guid OperationId, string? Login) : ICommand;

public sealed class FindAccountHandler(LoginLookup lookup, UnitOfWork work, JournalWriter journal)
{
    private static readonly Refusal Missing = Refusal.Invalid("Login", "access.login-missing", "请填写完整的用户名、手机号或证件号码。");

    private static readonly Refusal Nobody = Refusal.Invalid("Login", "access.no-account", "没有这样的账号，请核对后再查。");

    public async Task<Outcome<Guid>> HandleAsync(FindAccount command, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Login)) return Missing;
        return await work.RunAsync<Guid>(command, actor, async _ =>
        {
            if ((await lookup.FindAsync(command.Login, ct)).Account is not { } account) return Nobody;
            journal.RecordAct(AccessChanges.AccountLookedUp, actor, account.Id);
            return account.Id;
        }, ct);
    }
}
