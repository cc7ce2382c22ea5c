using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Messages;

namespace Xueshi.Modules.Access.Accounts;

/// <summary>Tells the owner of an account by text message what was decided about it: who cannot sign in reads no inbox.</summary>
public sealed class OwnerNotice(IdNumberVault vault, Outbox outbox)
{
    public void Stage(Account account, string purpose, string text)
    {
        if (account.Phone.Length == 0) return;
        outbox.Stage(MessageDraft.Sms(vault.OpenPhone(account.Phone, Account.PhonePlace, account.Id).Digits, purpose, text));
    }
}
