using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Revoke;

/// <summary>Takes one recognition back inside a unit of work: the move, the reversal in the ledger, the journal. Shared by the single and the batch revocation.</summary>
public sealed class Revocation(LedgerPosting ledger, CePolicy policy, JournalWriter journal)
{
    /// <param name="reason">Read by the person.</param>
    /// <param name="recorded">What the journal keeps as the reason.</param>
    public async Task<Refusal?> RevokeAsync(RecordInYear found, string? reason, string? recorded, Guid? batch, Actor actor, DateTime now, CancellationToken ct)
    {
        var record = found.Record;
        if (record.Revoke(reason, actor, now) is { } refusal) return refusal;
        var reversal = await ledger.ReverseAsync(record.PersonId, record.Year, LearningRecord.LedgerSource, record.Id, actor, reason!, ct);
        if (reversal.FirstRefusal is { } notReversed) return notReversed;
        journal.Record(HoursChanges.Revoked, actor, record, record.PersonId, found.Facts(policy), recorded, batch);
        return null;
    }

    public Task PrepareAsync(IEnumerable<LearningRecord> records, CancellationToken ct) => ledger.PrepareAsync([.. records.Select(r => (r.PersonId, r.Year)).Distinct()], ct);
}
