using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Revoke;

/// <summary>Revokes several records inside the caller's unit of work; what cannot be revoked stays as it is, with its answer.</summary>
public sealed class BatchRevocation(XueshiDb db, Revocation revocation)
{
    /// <param name="seen">The records as they were when it was decided, each once.</param>
    /// <param name="reason">Read by the person.</param>
    /// <param name="recorded">What the journal keeps as the reason.</param>
    public async Task<List<BatchAnswer>> RevokeAsync(
        IReadOnlyList<SeenRecord> seen, string reason, string recorded, Guid batch, Actor actor, DateTime now, CancellationToken ct)
    {
        var ids = seen.Select(r => r.Id).ToList();
        var records = await db.LearningRecords.InspectedBy(db, actor).Where(r => ids.Contains(r.Id)).Include(r => r.Person).InYear(db).ToDictionaryAsync(f => f.Record.Id, ct);
        await revocation.PrepareAsync(records.Values.Select(f => f.Record), ct);
        var answers = new List<BatchAnswer>(ids.Count);
        foreach (var (id, version) in seen)
        {
            if (!records.TryGetValue(id, out var found))
            {
                answers.Add(new(id, "", "", Refusal.NotFound.Message));
                continue;
            }
            var refusal = found.Record.Version != version ? HoursRefusals.Changed(found.Record) : await revocation.RevokeAsync(found, reason, recorded, batch, actor, now, ct);
            if (refusal is not null) db.LeaveAsItIs(found.Record);
            answers.Add(new(id, found.Record.CourseName, found.Record.Person!.Name, refusal?.Message));
        }
        return answers;
    }
}
