using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Exchange.Pool;

/// <summary>What waits in the matching pool under a number that is about to become somebody's.</summary>
public sealed class PoolConsequence(XueshiDb db, IdNumberVault vault) : IIdentityConsequence
{
    public async Task<IReadOnlyList<string>> ForetellAsync(Person person, RightIdentity right, CancellationToken ct)
    {
        if (right.Number is not { } number) return [];
        var index = vault.IndexOf(number);
        var names = await db.Pool.Where(p => p.State == PoolState.Waiting && p.IdNumberIndex == index).Select(p => p.Row!.Name).ToListAsync(ct);
        if (names.Count == 0) return [];
        var own = names.Count(name => PersonName.AreSame(name, right.Name ?? person.Name));
        return own == names.Count
            ? [$"待匹配池中以该号码报送的 {own} 条学时随即入账。"]
            : [$"待匹配池中以该号码报送的 {names.Count} 条学时，姓名相符的 {own} 条随即入账，其余 {names.Count - own} 条因姓名不符不予匹配。"];
    }
}
