using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours.HelpDesk;

/// <summary>继续教育记录: where each one is, and since when; drafts stay with the person.</summary>
public sealed class RecordState(XueshiDb db) : IPersonState
{
    private const int Most = 50;

    public int Order => 30;

    public async Task<StatePanel> ReadAsync(Guid personId, CancellationToken ct)
    {
        var organizations = db.Organizations;
        var found = await db.LearningRecords.AsNoTracking()
            .Where(r => r.PersonId == personId && r.Status != LearningRecordStatus.Draft && r.Status != LearningRecordStatus.Deleted).OrderByDescending(r => r.Id).Take(Most)
            .Select(r => new
            {
                r.CourseName, r.Year, r.Category, r.Status, r.SubmittedAt, r.DecidedAt, r.DecidedFor,
                Recognizer = organizations.Where(o => o.Id == r.RecognizerId).Select(o => o.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return new("继续教育记录", ["课程", "年度", "类别", "状态", "在哪里", "自何时"],
            [.. found.Select(r => (IReadOnlyList<string>)
            [
                r.CourseName, r.Year.ToString(), CategoryName.Short(r.Category), r.Status.Name(), Where(r.Status, r.Recognizer, r.DecidedFor),
                (r.Status == LearningRecordStatus.Submitted ? r.SubmittedAt : r.DecidedAt) is { } at ? BeijingTime.Format(at) : "—",
            ])], "还没有提交过记录。");
    }

    private static string Where(LearningRecordStatus status, string? recognizer, string? decidedFor) => status switch
    {
        LearningRecordStatus.Submitted => $"等{recognizer ?? "认定单位"}认定",
        LearningRecordStatus.Returned => "等本人修改",
        _ => decidedFor is null ? "已办结" : $"{decidedFor}已办结",
    };
}
