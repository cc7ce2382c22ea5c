using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Passwords;

/// <summary>What others may know of somebody, which a password must not hold; and whether more is asked of it.</summary>
public sealed class KnownFacts(XueshiDb db, IdNumberVault vault, FieldCipher cipher)
{
    /// <param name="account">With its person.</param>
    public List<string> FactsOf(Account account)
    {
        List<string> facts = [account.UserName];
        if (account.ContactOf(ContactKind.Phone, cipher) is { } phone) facts.Add(phone.Text);
        if (vault.Open(account.Person!) is { } number) facts.Add(number.Text);
        return facts;
    }

    public Task<bool> IsOfficerAsync(Guid accountId, CancellationToken ct)
    {
        var official = Roles.OfAnyOffice;
        return db.Memberships.AnyAsync(m => m.AccountId == accountId && m.EndedAt == null && official.Contains(m.Role), ct);
    }
}
