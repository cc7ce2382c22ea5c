using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Duplicates;

/// <summary>报告另有一份登记: a person tells under which number they are on record once more. The answer is the same whether or not anybody is (ID-05).</summary>
/// <param name="Nationality">Passports only.</param>
[Needs(RegistryPermissions.OwnProfile)]
public sealed record ReportDuplicate(Guid OperationId, IdType? Type, string? Number, string? Nationality) : ICommand;

public sealed class ReportDuplicateHandler(XueshiDb db, UnitOfWork work, IdNumberVault vault, DuplicatePairs pairs, JournalWriter journal)
{
    /// <summary>Claims of one number that a report looks at.</summary>
    private const int Most = 5;

    public Task<Outcome<Guid>> HandleAsync(ReportDuplicate command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var read = IdNumber.Read(command.Type, command.Number, BeijingTime.DayOf(now), command.Nationality);
        if (!read.IsDone) return Outcome<Guid>.Refused(read.Refusals);
        var number = vault.IndexOf(read.Value);
        var others = await db.People.Where(p => p.IdNumberIndex == number && p.Id != actor.PersonId && p.MergedIntoId == null).OrderByDescending(p => p.IdentityLevel).Take(Most).Select(p => p.Id).ToListAsync(ct);
        foreach (var other in others) await pairs.NoteAsync(actor.PersonId, other, DuplicateSigns.Reported, now, ct);
        journal.RecordAct(MergeChanges.Reported, actor, actor.PersonId, actor.PersonId);
        return actor.PersonId;
    }, ct);
}
