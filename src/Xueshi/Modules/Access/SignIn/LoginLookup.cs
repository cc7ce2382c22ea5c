using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.SignIn;

/// <summary>Finds the account that a typed name means: an ID number somebody has proven, a user name, a proven phone or mail address, then the oldest claim on a phone or an ID number.</summary>
public sealed class LoginLookup(XueshiDb db, IdNumberVault vault, BlindIndex index, IClock clock)
{
    /// <summary>Stands in where no account is, so that the work is the same.</summary>
    public static readonly Account Nobody = new()
    {
        Id = Guid.Empty, PersonId = Guid.Empty, UserName = "", UserNameKey = "", Status = AccountStatus.Disabled, CreatedAt = default,
    };

    private const int Proven = 1, ByName = 2, ProvenContact = 3, ClaimedPhone = 4, ClaimedNumber = 5;

    /// <param name="onlyProven">Only by what is proven to be the account's: number, phone or mail address.</param>
    /// <returns>The account with its person, or none; and under which id failures are counted.</returns>
    public async Task<(Account? Account, Guid CounterId)> FindAsync(string login, CancellationToken ct, bool onlyProven = false)
    {
        var key = UserNames.KeyOf(login);
        var asNumber = IdNumber.Read(null, login, clock.Today) is { IsDone: true } read ? vault.IndexOf(read.Value) : null;
        var asPhone = PhoneNumber.Read(login) is { IsDone: true } digits ? vault.IndexOf(digits.Value) : null;
        var asMail = EmailAddress.Read(login) is { IsDone: true } address ? Contact.Of(address.Value).IndexOf(index) : null;
        var (number, phone, mail) = (asNumber ?? index.Of("no-number", key), asPhone ?? index.Of("no-phone", key), asMail ?? index.Of("no-mail", key));
        var hits =
            (from person in db.People
             join owner in db.Accounts on person.Id equals owner.PersonId
             where person.IdNumberIndex == number
             select new { owner.Id, Rank = person.IdentityLevel >= IdentityLevel.Vouched ? Proven : ClaimedNumber })
            .Concat(db.Accounts.Where(a => a.UserNameKey == key).Select(a => new { a.Id, Rank = ByName }))
            .Concat(db.Accounts.Where(a => a.PhoneIndex == phone).Select(a => new { a.Id, Rank = a.PhoneProvenAt != null ? ProvenContact : ClaimedPhone }))
            .Concat(db.Accounts.Where(a => a.MailIndex == mail && a.MailProvenAt != null).Select(a => new { a.Id, Rank = ProvenContact }));
        var account = await (
                from hit in onlyProven ? hits.Where(hit => hit.Rank == Proven || hit.Rank == ProvenContact) : hits
                join found in db.Accounts.Include(a => a.Person) on hit.Id equals found.Id
                orderby hit.Rank, hit.Id
                select found)
            .AsNoTracking().FirstOrDefaultAsync(ct);
        // However it is written, a number is one name: as it is for an account, whose failures are counted together.
        var unknown = (asNumber ?? asPhone ?? asMail) is { } meant ? Convert.ToHexString(meant) : key;
        return (account, account?.Id ?? new Guid(index.Of("sign-in", unknown).AsSpan(0, 16)));
    }
}
