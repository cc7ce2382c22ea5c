using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.HelpDesk;

/// <summary>人员合并: what was merged into the person, and what became of it.</summary>
public sealed class MergeState(XueshiDb db) : IPersonState
{
    public int Order => 26;

    public async Task<StatePanel> ReadAsync(Guid personId, CancellationToken ct)
    {
        var found = await db.Merges.AsNoTracking().Include(m => m.Absorbed).Where(m => m.SurvivorId == personId || m.AbsorbedId == personId).OrderByDescending(m => m.Id).Take(20).ToListAsync(ct);
        return new("合并过的登记", ["并入的登记", "合并时间", "办理人", "状态"],
            [.. found.Select(m => (IReadOnlyList<string>)[m.Absorbed!.Name, BeijingTime.Format(m.MergedAt), m.MergedByName, m.UndoneAt is { } at ? $"{m.UndoneByName} 于 {BeijingTime.Format(at)} 撤销" : "已合并"])], "没有合并过其他登记。");
    }
}
