using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.People;

/// <summary>显示完整证件号: to the person's employer, on purpose, with a reason, recorded (PI-02).</summary>
public sealed record ShowIdNumber(Guid OperationId, Guid EmploymentId, string? Reason) : ICommand;

public sealed class ShowIdNumberHandler(XueshiDb db, UnitOfWork work, IdNumberVault vault, JournalWriter journal)
{
    /// <summary>The number itself stays out of the unit of work, which remembers its answers.</summary>
    public async Task<Outcome<IdNumber>> HandleAsync(ShowIdNumber command, Actor actor, CancellationToken ct)
    {
        var recorded = await work.RunAsync<Guid>(command, actor, async _ =>
        {
            var employment = await db.Employments.OnDeskOf(actor).AsNoTracking().FirstOrDefaultAsync(e => e.Id == command.EmploymentId, ct);
            if (employment is null || !employment.Status.IsOpenToEmployer()) return Refusal.NotFound;
            if (string.IsNullOrWhiteSpace(command.Reason))
                return Refusal.Invalid("Reason", "registry.show-reason-missing", "请写明为什么要看完整号码，本人会看到。");
            if (command.Reason.Length > ReasonLimit.Longest) return RegistryRefusals.ReasonTooLong;
            journal.RecordAct(RegistryChanges.NumberShown, actor, employment.PersonId, employment.PersonId, reason: command.Reason.Trim());
            return employment.PersonId;
        }, ct);
        if (!recorded.IsDone) return Outcome<IdNumber>.Refused(recorded.Refusals);
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == recorded.Value, ct);
        return vault.Open(person) is { } number ? number : RegistryRefusals.NumberMissing;
    }
}
