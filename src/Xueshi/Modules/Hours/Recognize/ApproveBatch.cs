using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Recognize;

/// <summary>批量认定 as declared. Each record gets its own answer; what cannot be approved stays as it is.</summary>
[Needs(HoursPermissions.Recognize)]
public sealed record ApproveBatch(Guid OperationId, IReadOnlyList<SeenRecord> Records) : ICommand;

/// <param name="Refusal">Null when the record was approved.</param>
public sealed record BatchAnswer(Guid RecordId, string CourseName, string PersonName, string? Refusal);

/// <param name="BatchId">Under which the approved ones can be taken back together.</param>
/// <param name="Answers">In the order in which the records were chosen.</param>
public sealed record BatchResult(Guid BatchId, List<BatchAnswer> Answers);

public sealed class ApproveBatchHandler(XueshiDb db, UnitOfWork work, Recognition recognition)
{
    /// <summary>As many as a page of the desk shows several times over; a longer list is refused.</summary>
    public const int Most = 500;

    public Task<Outcome<BatchResult>> HandleAsync(ApproveBatch command, Actor actor, CancellationToken ct) => work.RunAsync<BatchResult>(command, actor, async now =>
    {
        if (command.Records.Count == 0) return Refusal.Invalid("Records", "hours.none-chosen", "请先勾选要认定的记录。");
        if (command.Records.Count > Most) return Refusal.Invalid("Records", "hours.too-many", $"一次最多认定 {Most} 条，请分批办理。");
        var batch = Guid.CreateVersion7(now);
        var ids = command.Records.Select(r => r.Id).ToList();
        var records = await db.LearningRecords.OnDeskOf(db, actor).Where(r => ids.Contains(r.Id)).Include(r => r.Person).InYear(db).ToDictionaryAsync(f => f.Record.Id, ct);
        await recognition.PrepareAsync(records.Values.Select(f => f.Record), ct);
        var answers = new List<BatchAnswer>(ids.Count);
        foreach (var (id, version) in command.Records.DistinctBy(r => r.Id))
        {
            if (!records.TryGetValue(id, out var found))
            {
                answers.Add(new(id, "", "", Refusal.NotFound.Message));
                continue;
            }
            var refusal = found.Record.Version != version
                ? HoursRefusals.Changed(found.Record)
                : await recognition.DecideAsync(found, Decision.Approve, found.Record.DeclaredHours, null, actor, batch, now, ct);
            if (refusal is not null) db.LeaveAsItIs(found.Record);
            answers.Add(new(id, found.Record.CourseName, found.Record.Person!.Name, refusal?.Message));
        }
        return new BatchResult(batch, answers);
    }, ct);
}
