using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.HelpDesk;

/// <summary>曾用姓名、证件, masked.</summary>
public sealed class FormerIdentityState(XueshiDb db, IdNumberVault vault) : IPersonState
{
    public int Order => 24;

    public async Task<StatePanel> ReadAsync(Guid personId, CancellationToken ct)
    {
        var found = await db.FormerIdentities.AsNoTracking().Where(f => f.PersonId == personId).OrderByDescending(f => f.Id).Take(20).ToListAsync(ct);
        return new("曾用姓名、证件", ["姓名", "证件", "证件号码", "登记至", "原因"],
            [.. found.Select(f => (IReadOnlyList<string>)[f.Name, f.IdNumber is null ? "—" : f.IdType.Name(), vault.Open(f)?.Masked ?? "—", BeijingTime.Format(f.EndedAt), f.Why])], "没有更正过姓名、证件。");
    }
}
