using Xueshi.Modules.Access.Codes;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Recover;

/// <summary>账号找回: the user name is told, to nobody but a proven contact of the account.</summary>
/// <param name="Typed">A phone, a mail address or an ID number that is proven to be the account's.</param>
public sealed record AskUserName(string Typed, string Origin);

/// <summary>As with <see cref="AskRecovery"/>, the answer and the work are the same whether or not there is such an account (ID-05).</summary>
public sealed class AskUserNameHandler(XueshiDb db, LoginLookup lookup, CodeSending codes, Outbox outbox, FieldCipher cipher, BlindIndex index, JournalWriter journal)
{
    public async Task HandleAsync(AskUserName command, CancellationToken ct)
    {
        var (account, nameId) = await lookup.FindAsync(command.Typed, ct, onlyProven: true);
        var to = account?.Status == AccountStatus.Active ? ContactFor(account, command.Typed) : null;
        var mayBeSent = await codes.TakeAsync(to?.IndexOf(index) ?? index.Of("no-contact", $"{nameId:N}"), ct);
        var text = $"您的用户名是 {account?.UserName}。忘记密码的，请在登录页选“密码找回”。不是您本人操作的，请忽略。";
        outbox.Stage((mayBeSent ? to?.Draft("access.user-name", "您的用户名", text) : null) ?? new MessageDraft(MessageChannel.Nowhere, "", "access.user-name", "", text));
        journal.RecordAct(AccessChanges.UserNameAsked, Actor.Visitor(command.Origin), nameId, account?.PersonId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The mail address to whoever typed a mail address; otherwise the phone, or the mail address where no phone is proven.</summary>
    private Contact? ContactFor(Account account, string typed) => EmailAddress.Read(typed).IsDone
        ? account.ProvenContact(ContactKind.Mail, cipher)
        : account.ProvenContact(ContactKind.Phone, cipher) ?? account.ProvenContact(ContactKind.Mail, cipher);
}
