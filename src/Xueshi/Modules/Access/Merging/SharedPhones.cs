using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Merging;

/// <summary>People of one name whose accounts have one phone. A family may share a phone, but seldom a name.</summary>
public sealed class SharedPhones(XueshiDb db) : ISharedPhones
{
    public async Task<IReadOnlyList<(Guid First, Guid Second)>> PairsAsync(int most, CancellationToken ct)
    {
        var (known, none) = (db.Duplicates, Array.Empty<byte>());
        var pairs =
            from one in db.Accounts
            join other in db.Accounts on one.PhoneIndex equals other.PhoneIndex
            where one.PersonId < other.PersonId && one.PhoneIndex != none && one.Person!.Name == other.Person!.Name
                && one.Person.MergedIntoId == null && other.Person.MergedIntoId == null
                && !(one.Person.IdentityLevel >= IdentityLevel.Vouched && other.Person.IdentityLevel >= IdentityLevel.Vouched && one.Person.IdType == other.Person.IdType)
                && !known.Any(d => d.FirstId == one.PersonId && d.SecondId == other.PersonId)
            select new { First = one.PersonId, Second = other.PersonId };
        return (await pairs.OrderBy(p => p.First).ThenBy(p => p.Second).Take(most).ToListAsync(ct)).ConvertAll(p => (p.First, p.Second));
    }
}
