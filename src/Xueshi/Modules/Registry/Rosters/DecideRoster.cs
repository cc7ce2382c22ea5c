using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>What an employer can do with a roster that was judged or carried out; the server then does it.</summary>
public enum RosterDecision
{
    /// <summary>确认导入</summary>
    Confirm,

    /// <summary>作废</summary>
    Discard,

    /// <summary>撤回本批</summary>
    Undo,
}

/// <param name="Version">The version of the roster that the employer looked at.</param>
/// <param name="Reason">Of an undo; the people concerned read it.</param>
[Needs(RegistryPermissions.Rosters)]
public sealed record DecideRoster(Guid OperationId, Guid RosterId, int Version, RosterDecision Decision, string? Reason = null) : ICommand;

public sealed class DecideRosterHandler(XueshiDb db, UnitOfWork work, JournalWriter journal, IOptions<RosterOptions> options)
{
    public Task<Outcome<Guid>> HandleAsync(DecideRoster command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        if (await db.Rosters.OnDeskOf(actor).FirstOrDefaultAsync(r => r.Id == command.RosterId, ct) is not { } roster) return Refusal.NotFound;
        if (roster.Version != command.Version) return RegistryRefusals.RosterChanged;
        var refusal = command.Decision switch
        {
            RosterDecision.Confirm => await ConfirmAsync(roster, actor, now, ct),
            RosterDecision.Discard => roster.Discard(),
            _ => Undo(roster, command.Reason, actor, now),
        };
        if (refusal is not null) return refusal;
        var kind = command.Decision switch
        {
            RosterDecision.Confirm => RegistryChanges.RosterConfirmed,
            RosterDecision.Discard => RegistryChanges.RosterDiscarded,
            _ => RegistryChanges.RosterUndone,
        };
        journal.Record(kind, actor, roster, null, new { file = roster.FileName }, roster.UndoReason, roster.Id);
        return roster.Id;
    }, ct);

    private async Task<Refusal?> ConfirmAsync(Roster roster, Actor actor, DateTime now, CancellationToken ct) =>
        await db.RosterRows.AnyAsync(r => r.RosterId == roster.Id && r.State == RosterRowState.Ready, ct) ? roster.Confirm(actor, now) : RegistryRefusals.NothingOnRoster;

    private Refusal? Undo(Roster roster, string? reason, Actor actor, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Reason", "registry.roster-reason-missing", "请写明撤回的理由，相关人员会看到。");
        return reason.Length > 500 ? RegistryRefusals.ReasonTooLong : roster.Undo(reason.Trim(), actor, now, options.Value.UndoTime);
    }
}
