using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Contacts;

/// <summary>删除联系方式: as long as another one remains by which the account can be had back.</summary>
[Needs(AccessPermissions.OwnAccount), Reauthenticated]
public sealed record RemoveContact(Guid OperationId, ContactKind Kind) : ICommand;

public sealed class RemoveContactHandler(XueshiDb db, UnitOfWork work, FieldCipher cipher, Outbox outbox, JournalWriter journal)
{
    private static readonly Refusal Last = Refusal.Rule("access.contact-last", "请先登记并核验另一种联系方式：没有联系方式的账号，忘记密码后无法自行找回。");

    public Task<Outcome<Guid>> HandleAsync(RemoveContact command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var account = await db.Accounts.FirstAsync(a => a.Id == actor.AccountId, ct);
        if (account.ContactOf(command.Kind, cipher) is not { } removed) return Refusal.NotFound;
        if (!account.ProvenContacts(cipher).Any(other => other.Kind != command.Kind)) return Last;
        account.Remove(command.Kind);
        outbox.Stage(removed.Draft("access.contact-removed", "您的联系方式已删除", $"您账号的{command.Kind.Name()}已删除，不再接收该账号的消息。不是您本人操作的，请立即登录修改密码，或联系人社部门。"));
        journal.Record(AccessChanges.ContactRemoved, actor, account, actor.PersonId, new { kind = command.Kind.Name() });
        return account.Id;
    }, ct);
}
