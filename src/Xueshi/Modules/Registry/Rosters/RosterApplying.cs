using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>Carries out the rows that can be, in portions; each is judged once more on what is there now.</summary>
public sealed class RosterApplying(XueshiDb db, ActivationTokens tokens, Outbox outbox, ILeaveGuard guard, Transfers transfers, JournalWriter journal, IClock clock)
{
    private const string Invited = "已列入名册，等待本人确认";

    /// <returns>Whether rows may be left.</returns>
    public async Task<bool> PortionAsync(Guid id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var roster = await db.Rosters.Include(r => r.Organization).SingleAsync(r => r.Id == id, ct);
        if (roster.Status != RosterStatus.Importing) return false;
        var rows = await db.RosterRows.AsNoTracking().Where(r => r.RosterId == id && r.State == RosterRowState.Ready).OrderBy(r => r.Number).Take(RosterWork.Portion).ToListAsync(ct);
        var targets = await RosterTargets.FindAsync(db, roster.OrganizationId, rows, isTracked: true, ct);
        var judge = new RosterJudge(targets, roster.ActingPersonId, clock.Today);
        foreach (var row in rows) judge.Judge(row);

        var ready = rows.FindAll(r => r.State == RosterRowState.Ready);
        var added = ready.FindAll(r => r.Action == RosterAction.Add);
        await InviteAsync(added, roster, ct);
        var needed = await NeededAsync(ready, targets, roster.OrganizationId, ct);
        foreach (var row in ready.Except(added).Except(needed)) Carry(row, targets, roster);
        foreach (var row in needed) row.Refuse(RegistryRefusals.LastAdministrator.Message, RosterColumns.EndedOn);
        var ended = ready.FindAll(r => r is { Action: RosterAction.End, State: RosterRowState.Done }).Select(targets.EmploymentOf).OfType<Employment>();
        await transfers.EndAsync(ended.Where(e => e.Status == BindingStatus.Ended), roster.Acting(), ct);
        db.UpdateRange(rows.Except(added));
        roster.Advance(rows.Count);
        if (rows.Count < RosterWork.Portion) roster.Complete();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return rows.Count == RosterWork.Portion;
    }

    /// <summary>Rows that would leave the employer without an administrator; who has died hands nothing over.</summary>
    private async Task<List<RosterRow>> NeededAsync(List<RosterRow> rows, RosterTargets targets, Guid organization, CancellationToken ct)
    {
        var ends = rows.FindAll(r => r.Action == RosterAction.End && r.Cause != EndCause.Died && targets.EmploymentOf(r) is not null);
        if (ends.Count == 0) return [];
        var needed = await guard.NeededAsync(organization, ends.ConvertAll(r => targets.EmploymentOf(r)!.PersonId), ct);
        return ends.FindAll(r => needed.Contains(targets.EmploymentOf(r)!.PersonId));
    }

    private async Task InviteAsync(List<RosterRow> rows, Roster roster, CancellationToken ct)
    {
        if (rows.Count == 0) return;
        var (now, today) = (clock.Now, clock.Today);
        var invitations = rows.ConvertAll(row => new Invitation
        {
            // Number and phone were sealed for this very id.
            Id = row.Id,
            OrganizationId = roster.OrganizationId,
            RosterId = roster.Id,
            Name = row.Name,
            IdType = row.IdType!.Value,
            Nationality = row.Nationality,
            IdNumber = row.IdNumber!,
            IdNumberIndex = row.IdNumberIndex!,
            Phone = row.Phone,
            Department = row.Department,
            Job = row.Job,
            StartedOn = row.StartedOn ?? today,
            InvitedAt = now,
            InvitedById = roster.ActingPersonId,
            InvitedByName = roster.ActingName,
        });
        foreach (var invitation in invitations.Where(i => i.Phone is not null)) outbox.Stage(tokens.Message(invitation, roster.Organization!.Name, now));
        await BulkRows.InsertAsync(db, invitations, ct);
        var ids = rows.ConvertAll(row => row.Id);
        await db.RosterRows.Where(r => ids.Contains(r.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RosterRowState.Done).SetProperty(r => r.Answer, Invited).SetProperty(r => r.Action, RosterAction.Add), ct);
    }

    private void Carry(RosterRow row, RosterTargets targets, Roster roster)
    {
        var actor = roster.Acting();
        if (targets.EmploymentOf(row) is { } employment && employment.Id == row.TargetId) Carry(row, employment, roster.Id, actor);
        else Carry(row, targets.InvitationOf(row)!);
    }

    private void Carry(RosterRow row, Employment employment, Guid batch, Actor actor)
    {
        if (row.Action == RosterAction.End)
        {
            if (employment.End(row.Cause!.Value, row.EndedOn!.Value, null, actor, clock.Now) is { } refusal)
            {
                row.Refuse(refusal.Message, RosterColumns.EndedOn);
                return;
            }
            journal.Record(RegistryChanges.EmploymentEnded, actor, employment, employment.PersonId, EndFacts.Of(employment, employment.Person!.Name), batch: batch);
            Done(row, $"已解除关系，至 {row.EndedOn:yyyy-MM-dd} 止");
            return;
        }
        (row.PriorDepartment, row.PriorJob) = (employment.Department, employment.Job);
        (employment.Department, employment.Job) = (row.Department ?? employment.Department, row.Job ?? employment.Job);
        journal.Record(
            RegistryChanges.PostChanged, actor, employment, employment.PersonId,
            new { name = employment.Person!.Name, department = employment.Department ?? "无", job = employment.Job ?? "无" }, batch: batch);
        Done(row, "已更新");
    }

    private void Carry(RosterRow row, Invitation invitation)
    {
        if (row.Action == RosterAction.End)
        {
            invitation.End(InvitationStatus.Withdrawn, clock.Now);
            Done(row, "已撤回邀请");
            return;
        }
        (row.PriorDepartment, row.PriorJob, row.PriorStartedOn) = (invitation.Department, invitation.Job, invitation.StartedOn);
        (invitation.Department, invitation.Job) = (row.Department ?? invitation.Department, row.Job ?? invitation.Job);
        invitation.StartedOn = row.StartedOn ?? invitation.StartedOn;
        Done(row, "已更新");
    }

    private static void Done(RosterRow row, string answer) => (row.State, row.Answer) = (RosterRowState.Done, answer);
}
