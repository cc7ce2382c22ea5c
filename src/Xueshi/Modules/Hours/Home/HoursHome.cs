using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Ui.Home;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Hours.Home;

/// <summary>Records that wait for the actor: returned ones and drafts for the person, submitted ones for the desk, appealed ones for the HR department.</summary>
public sealed class HoursHome(XueshiDb db) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.May(HoursPermissions.Recognize))
        {
            var waiting = await db.LearningRecords.OnDeskOf(db, actor).CountAsync(r => r.Status == LearningRecordStatus.Submitted, ct);
            var appeals = actor.May(HoursPermissions.Inspect)
                ? await db.LearningRecords.InspectedBy(db, actor).CountAsync(r => r.AppealedAt != null && r.AppealDismissedAt == null, ct) : 0;
            return [.. Desk(waiting), .. Appeals(appeals)];
        }
        if (!actor.May(HoursPermissions.Declare)) return [];
        var counts = await db.LearningRecords.OwnedBy(actor)
            .Where(r => r.Status == LearningRecordStatus.Draft || r.Status == LearningRecordStatus.Submitted || r.Status == LearningRecordStatus.Returned)
            .GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return
        [
            .. Own(counts, LearningRecordStatus.Returned, 5, "被退回，等您修改", "按退回理由改好后再交", "arrow-back-up", Tone.Danger),
            .. Own(counts, LearningRecordStatus.Draft, 30, "未提交的草稿", "提交后才会认定", "edit", Tone.Neutral),
            .. Own(counts, LearningRecordStatus.Submitted, 40, "等待认定", "认定后立即计入年度账户", "clock", Tone.Info),
        ];
    }

    private static IEnumerable<HomeTile> Own(Dictionary<LearningRecordStatus, int> counts, LearningRecordStatus status, int order, string label, string note, string icon, Tone tone)
    {
        if (counts.TryGetValue(status, out var count)) yield return new(order, label, $"{count}", "条", note, $"/hours/records?status={Show.RecordChoices.ValueOf(status)}", icon, tone);
    }

    private static IReadOnlyList<HomeTile> Desk(int waiting) =>
        waiting == 0 ? [] : [new(10, "待认定的记录", $"{waiting}", "条", "核对证明材料后认定", "/hours/desk", "clipboard-check", Tone.Warning)];

    private static IReadOnlyList<HomeTile> Appeals(int waiting) =>
        waiting == 0 ? [] : [new(15, "等待答复的申诉", $"{waiting}", "条", "核对后答复成立或不成立", "/hours/inspection?appeals=1", "clipboard-check", Tone.Warning)];
}
