using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Approvals.Decide;

/// <summary>Whoever proposed takes it back before anybody has decided.</summary>
[Needs(ApprovalsPermissions.Decide)]
public sealed record WithdrawProposal(Guid OperationId, Guid ProposalId) : ICommand;

public sealed class WithdrawProposalHandler(XueshiDb db, UnitOfWork work, ProposalScopes scopes, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(WithdrawProposal command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var proposal = await scopes.VisibleTo(db.Proposals, actor).FirstOrDefaultAsync(p => p.Id == command.ProposalId, ct);
        if (proposal is null) return Refusal.NotFound;
        if (proposal.Withdraw(actor, now) is { } refusal) return refusal;
        journal.Record(ApprovalsChanges.Withdrawn, actor, proposal, null, new { what = proposal.Title });
        return proposal.Id;
    }, ct);
}
