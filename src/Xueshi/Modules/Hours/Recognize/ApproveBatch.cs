using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Recognize;

/// <summary>批量认定 as declared. Each record gets its own answer; what cannot be approved stays as it is.</summary>
public sealed record ApproveBatch(Guid OperationId, IReadOnlyList<Guid> RecordIds) : ICommand;

/// <param name="Refusal">Null when the record was approved.</param>
public sealed record BatchAnswer(Guid RecordId, string CourseName, string PersonName, string? Refusal);

public sealed class ApproveBatchHandler(XueshiDb db, UnitOfWork work, Recognition recognition, IClock clock)
{
    /// <summary>As many as a page of the desk shows several times over; a longer list is refused.</summary>
    public const int Most = 500;

    /// <summary>Chosen records, in the order in which they were chosen, each with its answer.</summary>
    public Task<Outcome<List<BatchAnswer>>> HandleAsync(ApproveBatch command, Actor actor, CancellationToken ct) => work.RunAsync<List<BatchAnswer>>(command, actor, async now =>
    {
        if (command.RecordIds.Count == 0) return Refusal.Invalid("RecordIds", "hours.none-chosen", "请先勾选要认定的记录。");
        if (command.RecordIds.Count > Most) return Refusal.Invalid("RecordIds", "hours.too-many", $"一次最多认定 {Most} 条，请分批办理。");
        var batch = Guid.CreateVersion7(clock.Now);
        var records = await db.LearningRecords.OnDeskOf(actor).Include(r => r.Person).Where(r => command.RecordIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        await recognition.PrepareAsync(records.Values, ct);
        var answers = new List<BatchAnswer>(command.RecordIds.Count);
        foreach (var id in command.RecordIds.Distinct())
        {
            if (!records.TryGetValue(id, out var record))
            {
                answers.Add(new(id, "", "", Refusal.NotFound.Message));
                continue;
            }
            var refusal = await recognition.DecideAsync(record, Decision.Approve, record.DeclaredHours, null, actor, batch, now, ct);
            if (refusal is not null) LeaveAsItIs(record);
            answers.Add(new(id, record.CourseName, record.Person!.Name, refusal?.Message));
        }
        return answers;
    }, ct);

    private void LeaveAsItIs(LearningRecord record)
    {
        var entry = db.Entry(record);
        entry.CurrentValues.SetValues(entry.OriginalValues);
        entry.State = EntityState.Unchanged;
    }
}
