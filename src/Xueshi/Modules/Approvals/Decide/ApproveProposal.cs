using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Approvals.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Approvals.Decide;

/// <summary>The second person approves: what was proposed is carried out in this very transaction, or the proposal stays as it is.</summary>
/// <param name="Version">The version of the proposal that the approver looked at.</param>
[Needs(ApprovalsPermissions.Decide), Reauthenticated]
public sealed record ApproveProposal(Guid OperationId, Guid ProposalId, int Version) : ICommand;

public sealed class ApproveProposalHandler(XueshiDb db, UnitOfWork work, ProposalScopes scopes, JournalWriter journal)
{
    public async Task<Outcome<Guid>> HandleAsync(ApproveProposal command, Actor actor, CancellationToken ct)
    {
        var approved = await work.RunAsync<Guid>(command, actor, async now =>
        {
            var proposal = await scopes.VisibleTo(db.Proposals, actor).FirstOrDefaultAsync(p => p.Id == command.ProposalId, ct);
            if (proposal is null) return Refusal.NotFound;
            if (proposal.Version != command.Version) return proposal.Status == ProposalStatus.Waiting ? ApprovalsRefusals.Changed : ApprovalsRefusals.Decided(proposal);
            if (proposal.Approve(actor, now) is { } refusal) return refusal;
            var done = await scopes.ActOf(proposal).CarryOutAsync(proposal, actor, now, ct);
            if (!done.IsDone) return Outcome<Guid>.Refused(done.Refusals);
            proposal.Report(done.Value);
            journal.Record(ApprovalsChanges.Approved, actor, proposal, proposal.ProposedByPerson, new { proposer = proposal.ProposedByName, what = proposal.Title }, proposal.Reason, proposal.Id);
            return proposal.Id;
        }, ct);
        if (!approved.IsDone) return approved;
        db.ChangeTracker.Clear();
        var carried = await db.Proposals.AsNoTracking().FirstAsync(p => p.Id == approved.Value, ct);
        await scopes.ActOf(carried).ContinueAsync(carried, actor, ct);
        return approved;
    }
}
