using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.SignIn;

/// <summary>Finds the account that a typed name means: a user name, a phone or an ID number; one who has proven the number comes first, then the oldest claim.</summary>
public sealed class LoginLookup(XueshiDb db, BlindIndex index)
{
    /// <summary>Stands in where no account is, so that the work is the same.</summary>
    public static readonly Account Nobody = new()
    {
        Id = Guid.Empty, PersonId = Guid.Empty, UserName = "", UserNameKey = "", Phone = [], PhoneIndex = [], Status = AccountStatus.Disabled, CreatedAt = default,
    };

    /// <returns>The account with its person, or none; and under which id failures are counted.</returns>
    public async Task<(Account? Account, Guid CounterId)> FindAsync(string login, CancellationToken ct)
    {
        var key = UserNames.KeyOf(login);
        var phone = index.Of(BlindIndexes.Phone, key);
        var number = BlindIndexes.CandidatesOf(index, key);
        var account = await db.Accounts.AsNoTracking().Include(a => a.Person)
            .Where(a => a.UserNameKey == key || a.PhoneIndex == phone || number.Contains(a.Person!.IdNumberIndex!))
            .OrderByDescending(a => a.UserNameKey == key).ThenByDescending(a => a.Person!.IdentityLevel >= IdentityLevel.Vouched ? 1 : 0).ThenBy(a => a.Id)
            .FirstOrDefaultAsync(ct);
        return (account, account?.Id ?? new Guid(index.Of("sign-in", key).AsSpan(0, 16)));
    }
}
