using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Ledger.HelpDesk;

/// <summary>年度账户: what each year comes to.</summary>
public sealed class YearState(XueshiDb db, CePolicy policy) : IPersonState
{
    public int Order => 40;

    public async Task<StatePanel> ReadAsync(Guid personId, CancellationToken ct)
    {
        var found = await db.Set<AnnualAccount>().AsNoTracking().Where(a => a.PersonId == personId).OrderByDescending(a => a.Year).ToListAsync(ct);
        return new("年度账户", ["年度", "公需科目", "专业科目", "个人选修科目", "总学时", "年度认证情况"],
            [.. found.Select(a => (IReadOnlyList<string>)
            [
                a.Year.ToString(), a.PublicHours.ToString(), a.ProfessionalHours.ToString(), a.ElectiveHours.ToString(),
                $"{a.TotalHours} / {policy.Requirement(a.Year, a.Sector).Total} {policy.Requirement(a.Year, a.Sector).UnitName}", a.IsPassed ? "通过" : "不通过",
            ])], "还没有入账的学时。");
    }
}
