using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Codes;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Contacts;

/// <summary>The code came back: the contact is the account's, proven.</summary>
/// <param name="RequestId">As <see cref="AskContactCode"/> gave it.</param>
public sealed record ProveContact(Guid RequestId, string? Code);

/// <summary>
/// Numbers are given to other people when they lie idle, so who proves one now has it: an account that had proven it before loses it and is told. Mere claims of
/// others on it stay what they are. The former contact is told of the change.
/// </summary>
public sealed class ProveContactHandler(XueshiDb db, IClock clock, FieldCipher cipher, BlindIndex index, Outbox outbox, JournalWriter journal)
{
    public async Task<Outcome<ContactKind>> HandleAsync(ProveContact command, Actor actor, CancellationToken ct)
    {
        for (; ; )
        {
            try
            {
                // What the former holder has goes before what the new one gets: the database lets a proven contact stand once.
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var outcome = await DecideAsync(command, actor, ct);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                return outcome;
            }
            catch (DbUpdateException fault) when (fault.IsCollision())
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Outcome<ContactKind>> DecideAsync(ProveContact command, Actor actor, CancellationToken ct)
    {
        var now = clock.Now;
        var code = await db.SentCodes.FirstOrDefaultAsync(c => c.Id == command.RequestId && c.AccountId == actor.AccountId && c.Purpose == CodePurpose.Prove, ct);
        if (code is null || !code.Pass(command.Code, index, now)) return CodeRefusals.Wrong;
        code.End(now);
        var contact = Contact.FromStored(code.Kind, cipher.Decrypt(code.Contact!, SentCode.ContactPlace, code.Id));
        await DisplaceAsync(contact, actor, ct);
        var account = await db.Accounts.FirstAsync(a => a.Id == actor.AccountId, ct);
        if (account.ContactOf(code.Kind, cipher) is { } former && former != contact)
            outbox.Stage(former.Draft("access.contact-changed", "您的联系方式已更换", $"您账号的{code.Kind.Name()}已更换，此{code.Kind.Name()}不再接收该账号的消息。不是您本人操作的，请立即登录修改密码，或联系人社部门。"));
        account.Put(contact, now, cipher, index);
        journal.Record(AccessChanges.ContactProven, actor, account, actor.PersonId, new { kind = code.Kind.Name() });
        return code.Kind;
    }

    private async Task DisplaceAsync(Contact contact, Actor actor, CancellationToken ct)
    {
        var key = contact.IndexOf(index);
        var holder = await db.Accounts.Where(a => a.Id != actor.AccountId)
            .FirstOrDefaultAsync(a => contact.Kind == ContactKind.Phone ? a.PhoneIndex == key && a.PhoneProvenAt != null : a.MailIndex == key && a.MailProvenAt != null, ct);
        if (holder is null) return;
        holder.Remove(contact.Kind);
        foreach (var other in holder.ProvenContacts(cipher))
            outbox.Stage(other.Draft("access.contact-displaced", "您的联系方式已被他人核验", $"您账号登记的{contact.Kind.Name()}已由他人核验为本人使用，已从您的账号移除。请登录后在“账号安全—联系方式”重新登记。"));
        journal.Record(AccessChanges.ContactDisplaced, Actor.System("系统"), holder, holder.PersonId, new { kind = contact.Kind.Name() });
        await db.SaveChangesAsync(ct);
    }
}
