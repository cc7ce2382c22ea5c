using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Revoke;

/// <summary>
/// 批量撤销认定 after inspection, each record with its answer. More than <see cref="RevokeBatchHandler.MostAlone"/> in one go take a second person (AZ-06): then nothing
/// is revoked yet.
/// </summary>
/// <param name="Evidence">What was found, or the document it rests on; needed when it takes two people.</param>
[Needs(HoursPermissions.Inspect), Reauthenticated]
public sealed record RevokeBatch(Guid OperationId, IReadOnlyList<SeenRecord> Records, string? Reason, string? Evidence) : ICommand;

/// <param name="ProposalId">The proposal that waits for a second person; null when it was done.</param>
/// <param name="Answers">In the order in which the records were chosen; empty while it waits.</param>
public sealed record RevokedBatch(Guid? ProposalId, List<BatchAnswer> Answers);

public sealed class RevokeBatchHandler(XueshiDb db, UnitOfWork work, BatchRevocation revocation, Proposals proposals)
{
    /// <summary>As many as one person may revoke in one go.</summary>
    public const int MostAlone = 10;

    public const int Most = 500;

    private static readonly Refusal EvidenceMissing = Refusal.Invalid("Evidence", "hours.evidence-of-batch-missing", $"一次撤销超过 {MostAlone} 条须两人办理，请写明依据，供另一人核对。");

    public Task<Outcome<RevokedBatch>> HandleAsync(RevokeBatch command, Actor actor, CancellationToken ct) => work.RunAsync<RevokedBatch>(command, actor, async now =>
    {
        var chosen = command.Records.DistinctBy(r => r.Id).ToList();
        if (chosen.Count == 0) return Refusal.Invalid("Records", "hours.none-chosen", "请先勾选要撤销的记录。");
        if (chosen.Count > Most) return Refusal.Invalid("Records", "hours.too-many", $"一次最多撤销 {Most} 条，请分批办理。");
        if (string.IsNullOrWhiteSpace(command.Reason)) return HoursRefusals.ReasonMissing;
        if (chosen.Count <= MostAlone) return new RevokedBatch(null, await revocation.RevokeAsync(chosen, command.Reason.Trim(), command.Reason.Trim(), Guid.CreateVersion7(now), actor, now, ct));

        if (string.IsNullOrWhiteSpace(command.Evidence)) return EvidenceMissing;
        var ids = chosen.ConvertAll(r => r.Id);
        var visible = await db.LearningRecords.InspectedBy(db, actor).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
        var seen = chosen.FindAll(r => visible.Contains(r.Id));
        if (seen.Count == 0) return Refusal.NotFound;
        var staged = await proposals.StageAsync(RevokeBatchAct.Code, $"撤销 {seen.Count} 条记录的认定", seen, command.Reason.Trim(), command.Evidence.Trim(), actor, ct);
        return staged.FirstRefusal is { } refusal ? refusal : new RevokedBatch(staged.Value.Id, []);
    }, ct);
}
