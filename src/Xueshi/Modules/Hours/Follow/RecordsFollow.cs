using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Hours.Follow;

/// <summary>
/// 未认定记录随人转到新单位: what the old employer had before it to decide goes to the new one; what it decided stays its own. What lies with an authority or
/// an HR department stays there, and what was returned is handed in anew anyhow.
/// </summary>
public sealed class RecordsFollow(XueshiDb db, JournalWriter journal) : IEmployerListener
{
    public async Task EmployerLeftAsync(IReadOnlyList<EmployerLeft> left, Actor actor, CancellationToken ct)
    {
        var moves = left.Where(l => l.To is not null).ToDictionary(l => (l.PersonId, l.From));
        if (moves.Count == 0) return;
        var (people, from) = (moves.Keys.Select(key => key.PersonId).ToList(), moves.Keys.Select(key => (Guid?)key.From).Distinct().ToList());
        var open = await db.LearningRecords.Where(r => people.Contains(r.PersonId) && r.Status == LearningRecordStatus.Submitted && from.Contains(r.RecognizerId)).ToListAsync(ct);
        foreach (var record in open)
        {
            if (!moves.TryGetValue((record.PersonId, record.RecognizerId!.Value), out var move)) continue;
            record.Follow(move.To!.Value);
            journal.Record(HoursChanges.RecordFollowed, actor, record, record.PersonId, new { course = record.CourseName, recognizer = move.ToName });
        }
    }
}
