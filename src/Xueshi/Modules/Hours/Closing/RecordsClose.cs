using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Closing;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Hours.Closing;

/// <summary>What waits for a decision is withdrawn; what is recognized stays, as the law on continuing education asks.</summary>
public sealed class RecordsClose(XueshiDb db, CePolicy policy, JournalWriter journal) : IClosingStep
{
    public int Order => 30;

    public async Task<ClosingForesight> ForeseeAsync(Actor owner, CancellationToken ct)
    {
        var counts = await db.LearningRecords.OwnedBy(owner).GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var consequences = new List<string>();
        if (counts.GetValueOrDefault(LearningRecordStatus.Submitted) is > 0 and var waiting) consequences.Add($"{waiting} 条待认定的记录随即撤回为草稿，单位不再认定。");
        var drafts = counts.GetValueOrDefault(LearningRecordStatus.Draft) + counts.GetValueOrDefault(LearningRecordStatus.Submitted) + counts.GetValueOrDefault(LearningRecordStatus.Returned);
        if (drafts > 0) consequences.Add($"没有认定的 {drafts} 条记录和它们的证明材料在 {Account.Grace.Days} 天后删除。");
        if (counts.GetValueOrDefault(LearningRecordStatus.Approved) is > 0 and var recognized) consequences.Add($"已认定的 {recognized} 条记录、年度账户和证书依法保存，限制使用；证书仍可查验。");
        return new(consequences, []);
    }

    public async Task CarryOutAsync(Actor owner, DateTime now, CancellationToken ct)
    {
        foreach (var found in await db.LearningRecords.OwnedBy(owner).Where(r => r.Status == LearningRecordStatus.Submitted).InYear(db).ToListAsync(ct))
            if (found.Record.Withdraw() is null) journal.Record(HoursChanges.Withdrawn, owner, found.Record, owner.PersonId, found.Facts(policy));
    }
}
