using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Contacts;

/// <summary>联系电话 and 邮箱 of 人员基本信息 are those of the account.</summary>
public sealed class ContactsOfPerson(XueshiDb db, FieldCipher cipher) : IContactsOfPerson
{
    public async Task<PersonContacts> MaskedAsync(Guid personId, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.PersonId == personId, ct);
        return account is null ? new(null, null) : new(Of(account, ContactKind.Phone), Of(account, ContactKind.Mail));
    }

    private MaskedContact? Of(Account account, ContactKind kind) => account.ContactOf(kind, cipher) is { } contact ? new(contact.Masked, account.IsProven(kind)) : null;
}
