using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Recognize;

/// <summary>
/// Decides one record, loaded with its person and sector, inside a unit of work: the move, the hours in the ledger, the journal. Shared by single and batch decisions.
/// </summary>
public sealed class Recognition(LedgerPosting ledger, CePolicy policy, JournalWriter journal)
{
    public async Task<Refusal?> DecideAsync(
        RecordInYear found, Decision decision, CreditHours hours, string? reason, Actor actor, Guid? batch, DateTime now, CancellationToken ct)
    {
        var record = found.Record;
        var refusal = decision switch
        {
            Decision.Approve => found.Window(policy).RefuseRecognition(BeijingTime.DayOf(now)) ?? record.Approve(hours, reason, actor, now),
            Decision.Return => record.Return(reason, actor, now),
            Decision.Reject => record.Reject(reason, actor, now),
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };
        if (refusal is not null) return refusal;
        if (decision == Decision.Approve && await PostAsync(record, actor, ct) is { } notPosted) return notPosted;
        record.BatchId = batch;
        journal.Record(ChangeOf(decision), actor, record, record.PersonId, found.Facts(policy), record.DecisionReason, batch);
        return null;
    }

    public Task PrepareAsync(IEnumerable<LearningRecord> records, CancellationToken ct) =>
        ledger.PrepareAsync([.. records.Select(r => (r.PersonId, r.Year)).Distinct()], ct);

    /// <summary>Posts what was just recognized under the record's revision.</summary>
    public async Task<Refusal?> PostAsync(LearningRecord record, Actor actor, CancellationToken ct)
    {
        var posting = new Posting(
            record.PersonId, record.Year, record.Category, record.RecognizedHours!.Value, record.Part, LearningRecord.LedgerSource, record.Id, record.Revision);
        return (await ledger.PostAsync(posting, actor, ct)).FirstRefusal;
    }

    private static ChangeKind ChangeOf(Decision decision) => decision switch
    {
        Decision.Approve => HoursChanges.Approved,
        Decision.Return => HoursChanges.Returned,
        _ => HoursChanges.Rejected,
    };
}
