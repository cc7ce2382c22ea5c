using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Correct;

/// <summary>
/// 更正申报年度 of a recognized record, by the person, while both years are open for declaring: the hours are taken back in the one year
/// and posted to the other under the next revision, in one transaction.
/// </summary>
[Needs(HoursPermissions.Declare)]
public sealed record CorrectYear(Guid OperationId, Guid RecordId, int Version, CeYear Year) : IInTurn;

public sealed class CorrectYearHandler(
    XueshiDb db, UnitOfWork work, DeclarationRules rules, CePolicy policy, LedgerPosting ledger, Recognition recognition, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(CorrectYear command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var found = await db.LearningRecords.OwnedBy(actor).Where(r => r.Id == command.RecordId).InYear(db).FirstOrDefaultAsync(ct);
        if (found is null) return Refusal.NotFound;
        var (record, today) = (found.Record, BeijingTime.DayOf(now));
        if (record.Version != command.Version) return HoursRefusals.Changed(record);
        if (record.Year == command.Year) return HoursRefusals.SameYear(record.Year);
        if (found.Window(policy).RefuseDeclaring(today) is { } closed) return closed;
        var refusals = rules.RefuseYear(record, command.Year, await db.SectorOfAsync(record.PersonId, command.Year, ct), today);
        if (refusals.Count > 0) return refusals;
        if (await db.RefuseDuplicateAsync(record, command.Year, ct) is { } duplicate) return duplicate with { Field = nameof(command.Year) };

        var from = record.Year;
        if (record.MoveTo(command.Year) is { } refusal) return refusal;
        var reversal = await ledger.ReverseAsync(record.PersonId, from, LearningRecord.LedgerSource, record.Id, actor, $"申报年度由 {from} 更正为 {command.Year}", ct);
        if (reversal.FirstRefusal is { } notReversed) return notReversed;
        if (await recognition.PostAsync(record, actor, ct) is { } notPosted) return notPosted;
        journal.Record(HoursChanges.YearCorrected, actor, record, record.PersonId, new { course = record.CourseName, from = from.ToString(), to = command.Year.ToString() });
        return record.Id;
    }, ct);
}
