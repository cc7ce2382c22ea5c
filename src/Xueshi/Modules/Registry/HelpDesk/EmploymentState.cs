using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Overdue;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.HelpDesk;

/// <summary>单位关系: every employer, with whom a request waits and since when.</summary>
public sealed class EmploymentState(XueshiDb db, AnswerTimes times) : IPersonState
{
    public int Order => 20;

    public async Task<StatePanel> ReadAsync(Guid personId, CancellationToken ct)
    {
        var found = await db.Employments.AsNoTracking().Include(e => e.Organization).Where(e => e.PersonId == personId).OrderByDescending(e => e.Id).Take(50).ToListAsync(ct);
        return new("单位关系", ["单位", "状态", "期间", "申请时间", "说明"],
            [.. found.Select(e => (IReadOnlyList<string>)[e.Organization!.Name, e.Status.Name(), e.Period(), BeijingTime.Format(e.RequestedAt), Remark(e)])], "还没有选择过单位。");
    }

    private string Remark(Employment e) => e.Status switch
    {
        BindingStatus.PendingEmployer when times.IsOverdue(e) => $"单位逾期未答复（应于 {times.DueOn(e.RequestedAt):yyyy-MM-dd} 前）",
        BindingStatus.PendingEmployer => $"等单位在 {times.DueOn(e.RequestedAt):yyyy-MM-dd} 前答复",
        _ => string.Join("：", new[] { e.EndCause?.Name(), e.Reason, e.DecidedByName }.OfType<string>()) is { Length: > 0 } text ? text : "—",
    };
}
