using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Import;

/// <summary>Stages records that write themselves, each with its hours in the ledger and its row in the journal.</summary>
public sealed class CompletionWriter(XueshiDb db, LedgerPosting ledger, Recognition recognition, JournalWriter journal)
{
    /// <param name="record">New, already recognized.</param>
    public async Task WriteAsync(LearningRecord record, string? reason, Guid? batch, Actor actor, CancellationToken ct)
    {
        db.Add(record);
        await PostAsync(record, actor, ct);
        var unit = ledger.RequirementOf(record.PersonId, record.Year).UnitName;
        journal.Record(HoursChanges.Imported, actor, record, record.PersonId, ImportedFacts.Of(record, unit), reason, batch);
    }

    /// <param name="record">Just restored.</param>
    public async Task ReturnAsync(LearningRecord record, string reason, Guid? batch, Actor actor, CancellationToken ct)
    {
        await PostAsync(record, actor, ct);
        journal.Record(HoursChanges.Restored, actor, record, record.PersonId, RecordFacts.Of(record, ledger.RequirementOf(record.PersonId, record.Year)), reason, batch);
    }

    /// <param name="record">Just revoked.</param>
    public async Task TakeBackAsync(LearningRecord record, string reason, Guid? batch, Actor actor, CancellationToken ct)
    {
        MustBeDone(await ledger.ReverseAsync(record.PersonId, record.Year, LearningRecord.LedgerSource, record.Id, actor, reason, ct) is { IsDone: false } no ? no.FirstRefusal : null);
        journal.Record(HoursChanges.Revoked, actor, record, record.PersonId, RecordFacts.Of(record, ledger.RequirementOf(record.PersonId, record.Year)), reason, batch);
    }

    private async Task PostAsync(LearningRecord record, Actor actor, CancellationToken ct) => MustBeDone(await recognition.PostAsync(record, actor, ct));

    // Everything that the ledger could refuse was judged before; if it still does, records and ledger disagree.
    private static void MustBeDone(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"The ledger refused what was judged before: {refusal.Code} — {refusal.Message}");
    }
}
