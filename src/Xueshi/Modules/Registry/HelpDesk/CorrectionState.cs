using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Corrections;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.HelpDesk;

/// <summary>更正申请: what was asked, with whom it lies, what was answered. A draft is the person's own.</summary>
public sealed class CorrectionState(XueshiDb db) : IPersonState
{
    public int Order => 22;

    public async Task<StatePanel> ReadAsync(Guid personId, CancellationToken ct)
    {
        var found = await db.Corrections.AsNoTracking().Include(c => c.Jurisdiction).Where(c => c.PersonId == personId && c.RequestedAt != null).OrderByDescending(c => c.Id).Take(20).ToListAsync(ct);
        return new("更正申请", ["更正内容", "状态", "提交时间", "办理辖区", "说明"],
            [.. found.Select(c => (IReadOnlyList<string>)[c.What(), c.Status.Name(), BeijingTime.Format(c.RequestedAt!.Value), c.Jurisdiction!.Name, Remark(c)])], "没有提交过更正申请。");
    }

    private static string Remark(Correction c) => c.DecidedByName is { } who ? $"{who}：{c.Answer}" : "—";
}
