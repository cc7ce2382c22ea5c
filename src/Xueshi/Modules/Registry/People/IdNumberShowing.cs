using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.People;

/// <summary>显示完整证件号: one person's number, on purpose, with a reason that the person reads, asked by whoever has just shown who they are, and recorded (PI-02, SE-03).</summary>
public sealed class IdNumberShowing(XueshiDb db, UnitOfWork work, IdNumberVault vault, JournalWriter journal)
{
    private static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "registry.show-reason-missing", "请写明为什么要看完整号码，本人会看到。");

    /// <summary>The number itself stays out of the unit of work, which remembers its answers.</summary>
    /// <param name="personId">Whose number; found within what the actor may see, null when there is nobody.</param>
    public async Task<Outcome<IdNumber>> ShowAsync(ICommand command, Guid? personId, string? reason, Actor actor, CancellationToken ct)
    {
        if (personId is not { } id) return Refusal.NotFound;
        if (string.IsNullOrWhiteSpace(reason)) return ReasonMissing;
        if (reason.Length > ReasonLimit.Longest) return RegistryRefusals.ReasonTooLong;

        var recorded = await work.RunAsync<Guid>(command, actor, _ =>
        {
            journal.RecordAct(RegistryChanges.NumberShown, actor, id, id, reason: reason.Trim());
            return Task.FromResult<Outcome<Guid>>(id);
        }, ct);
        if (!recorded.IsDone) return Outcome<IdNumber>.Refused(recorded.Refusals);
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == recorded.Value, ct);
        return vault.Open(person) is { } number ? number : RegistryRefusals.NumberMissing;
    }
}
