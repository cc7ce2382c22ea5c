using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>Takes back what a roster did, in portions; what went on since (agreed by the person, changed by somebody) stays and is said so.</summary>
public sealed class RosterUndoing(XueshiDb db, JournalWriter journal, IClock clock)
{
    private const string Withdrawn = "邀请已撤回";

    /// <returns>Whether rows may be left.</returns>
    public async Task<bool> PortionAsync(Guid id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var roster = await db.Rosters.Include(r => r.Organization).SingleAsync(r => r.Id == id, ct);
        if (roster.Status != RosterStatus.Undoing) return false;
        var rows = await db.RosterRows.AsNoTracking().Where(r => r.RosterId == id && r.State == RosterRowState.Done).OrderByDescending(r => r.Number).Take(RosterWork.Portion).ToListAsync(ct);
        var added = rows.FindAll(r => r.Action == RosterAction.Add);
        await WithdrawAsync(added, ct);
        var others = rows.FindAll(r => r.Action != RosterAction.Add);
        await RestoreAsync(others, roster, ct);
        db.UpdateRange(others);
        roster.Advance(rows.Count);
        if (rows.Count < RosterWork.Portion) roster.CompleteUndo();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return rows.Count == RosterWork.Portion;
    }

    private async Task WithdrawAsync(List<RosterRow> rows, CancellationToken ct)
    {
        var (ids, now) = (rows.ConvertAll(row => row.Id), clock.Now);
        var waiting = await db.Invitations.Where(i => ids.Contains(i.Id) && i.Status == InvitationStatus.Waiting).Select(i => i.Id).ToListAsync(ct);
        await db.Invitations.Where(i => waiting.Contains(i.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.Status, InvitationStatus.Withdrawn).SetProperty(i => i.EndedAt, now).SetProperty(i => i.TokenIndex, (byte[]?)null).SetProperty(i => i.Version, i => i.Version + 1), ct);
        await AnswerAsync(waiting, RosterRowState.Undone, Withdrawn, ct);
        await AnswerAsync([.. ids.Except(waiting)], RosterRowState.Kept, "本人已经确认或已另行办理，未撤回；需要的请逐人解除", ct);
    }

    private Task<int> AnswerAsync(List<Guid> ids, RosterRowState state, string answer, CancellationToken ct) =>
        db.RosterRows.Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state).SetProperty(r => r.Answer, answer), ct);

    private async Task RestoreAsync(List<RosterRow> rows, Roster roster, CancellationToken ct)
    {
        var (ids, actor) = (rows.ConvertAll(row => row.TargetId!.Value), roster.Acting());
        var employments = await db.Employments.Include(e => e.Person).Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var invitations = await db.Invitations.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var people = employments.Values.Select(e => e.PersonId).ToList();
        var elsewhere = await db.Employments.Where(e => people.Contains(e.PersonId) && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))
            .Select(e => e.PersonId).ToListAsync(ct);
        foreach (var row in rows)
        {
            var isBack = employments.TryGetValue(row.TargetId!.Value, out var employment)
                ? Restore(row, employment, roster, elsewhere.Contains(employment.PersonId), actor)
                : invitations.TryGetValue(row.TargetId!.Value, out var invitation) && Restore(row, invitation);
            (row.State, row.Answer) = isBack ? (RosterRowState.Undone, "已恢复原状") : (RosterRowState.Kept, "此后另有办理，未恢复");
        }
    }

    private bool Restore(RosterRow row, Employment employment, Roster roster, bool isEmployed, Actor actor)
    {
        if (row.Action == RosterAction.End)
        {
            if (isEmployed || employment.EndedOn != row.EndedOn || employment.Reinstate(clock.Now, actor) is not null) return false;
            journal.Record(RegistryChanges.EmploymentReinstated, actor, employment, employment.PersonId,
                new { name = employment.Person!.Name, employer = roster.Organization!.Name }, roster.UndoReason, roster.Id);
            return true;
        }
        var (department, job) = (row.Department ?? row.PriorDepartment, row.Job ?? row.PriorJob);
        if (employment.Department != department || employment.Job != job) return false;
        (employment.Department, employment.Job) = (row.PriorDepartment, row.PriorJob);
        journal.Record(RegistryChanges.PostChanged, actor, employment, employment.PersonId,
            new { name = employment.Person!.Name, department = employment.Department ?? "无", job = employment.Job ?? "无" }, roster.UndoReason, roster.Id);
        return true;
    }

    /// <summary>A withdrawn invitation is not brought back: the next roster makes a new one.</summary>
    private static bool Restore(RosterRow row, Invitation invitation)
    {
        if (row.Action == RosterAction.End || invitation.Status != InvitationStatus.Waiting) return false;
        (invitation.Department, invitation.Job, invitation.StartedOn) = (row.PriorDepartment, row.PriorJob, row.PriorStartedOn ?? invitation.StartedOn);
        return true;
    }
}
