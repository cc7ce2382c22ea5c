using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Approvals.Decide;

/// <summary>The second person does not approve; nothing happens.</summary>
/// <param name="Version">The version of the proposal that was looked at.</param>
/// <param name="Reason">Read by whoever proposed it.</param>
[Needs(ApprovalsPermissions.Decide)]
public sealed record RefuseProposal(Guid OperationId, Guid ProposalId, int Version, string? Reason) : ICommand;

public sealed class RefuseProposalHandler(XueshiDb db, UnitOfWork work, ProposalScopes scopes, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(RefuseProposal command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var proposal = await scopes.VisibleTo(db.Proposals, actor).FirstOrDefaultAsync(p => p.Id == command.ProposalId, ct);
        if (proposal is null) return Refusal.NotFound;
        if (proposal.Version != command.Version) return ApprovalsRefusals.Changed;
        if (command.Reason is { Length: > 1000 }) return ApprovalsRefusals.ReasonTooLong;
        if (proposal.Refuse(command.Reason, actor, now) is { } refusal) return refusal;
        journal.Record(ApprovalsChanges.Refused, actor, proposal, proposal.ProposedByPerson, new { proposer = proposal.ProposedByName, what = proposal.Title }, proposal.DecisionReason, proposal.Id);
        return proposal.Id;
    }, ct);
}
