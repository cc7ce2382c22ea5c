using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Phones;

/// <summary>联系电话 of 人员基本信息 is the phone of the account.</summary>
public sealed class PhoneOfPerson(XueshiDb db, IdNumberVault vault) : IPhoneOfPerson
{
    public async Task<string?> MaskedAsync(Guid personId, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().Where(a => a.PersonId == personId).Select(a => new { a.Id, a.Phone }).FirstOrDefaultAsync(ct);
        return account is { Phone.Length: > 0 } ? vault.OpenPhone(account.Phone, Account.PhonePlace, account.Id).Masked : null;
    }
}
