using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Revoke;

/// <summary>撤回本批认定: what was approved in one go is taken back in one go, by the same reviewer within 15 minutes. Each record gets its own answer.</summary>
/// <param name="BatchId">As the batch approval answered it.</param>
[Needs(HoursPermissions.Recognize)]
public sealed record UndoBatch(Guid OperationId, Guid BatchId) : ICommand;

public sealed class UndoBatchHandler(XueshiDb db, UnitOfWork work, LedgerPosting ledger, CePolicy policy, JournalWriter journal)
{
    public Task<Outcome<BatchResult>> HandleAsync(UndoBatch command, Actor actor, CancellationToken ct) => work.RunAsync<BatchResult>(command, actor, async now =>
    {
        var batch = await db.LearningRecords.OnDeskOf(db, actor).Where(r => r.BatchId == command.BatchId).Include(r => r.Person).OrderBy(r => r.Id).InYear(db).ToListAsync(ct);
        if (batch.Count == 0) return Refusal.NotFound;
        await ledger.PrepareAsync([.. batch.Select(found => (found.Record.PersonId, found.Record.Year)).Distinct()], ct);
        var answers = new List<BatchAnswer>(batch.Count);
        foreach (var found in batch)
        {
            var (record, facts) = (found.Record, found.Facts(policy));
            var refusal = record.UndoApproval(actor, now);
            if (refusal is null)
            {
                var reversal = await ledger.ReverseAsync(record.PersonId, record.Year, LearningRecord.LedgerSource, record.Id, actor, "认定人撤回本批认定", ct);
                if (reversal.FirstRefusal is { } notReversed) return notReversed;
                journal.Record(HoursChanges.ApprovalUndone, actor, record, record.PersonId, facts, batch: command.BatchId);
            }
            answers.Add(new(record.Id, record.CourseName, record.Person!.Name, refusal?.Message));
        }
        return new BatchResult(command.BatchId, answers);
    }, ct);
}
