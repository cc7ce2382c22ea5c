using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Approvals.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Approvals;

/// <summary>Where a use case puts what a second person must approve, in its own unit of work.</summary>
public sealed class Proposals(XueshiDb db, IOptions<ApprovalsOptions> options, IClock clock, JournalWriter journal)
{
    /// <param name="title">What is to be done, in words.</param>
    /// <param name="command">Of the ordinary use case; kept as JSON.</param>
    /// <param name="subject">The one row it is about: one proposal of a kind waits for it at a time.</param>
    public async Task<Outcome<Proposal>> StageAsync<T>(string kind, string title, T command, string reason, string? evidence, Actor actor, CancellationToken ct, Guid? subject = null)
    {
        var (now, acting) = (clock.Now, actor.Organization ?? throw new InvalidOperationException("Only who acts for an organization proposes."));
        if (subject is not null && await db.Proposals.FirstOrDefaultAsync(p => p.Kind == kind && p.SubjectId == subject && p.Status == ProposalStatus.Waiting, ct) is { } before)
        {
            if (before.IsOpen(now)) return ApprovalsRefusals.AlreadyProposed;
            before.Lapse();
        }
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Title = title,
            SubjectId = subject,
            Command = JsonSerializer.Serialize(command),
            Reason = reason,
            Evidence = evidence,
            ProposedBy = actor.AccountId,
            ProposedByPerson = actor.PersonId,
            ProposedByName = actor.Name,
            OrganizationId = acting.Id,
            OrganizationName = acting.Name,
            JurisdictionPath = acting.JurisdictionPath,
            ProposedAt = now,
            ExpiresAt = now + options.Value.Life,
        };
        db.Add(proposal);
        journal.Record(ApprovalsChanges.Proposed, actor, proposal, null, new { what = title }, reason);
        return proposal;
    }

    /// <summary>The proposal that waits for this row.</summary>
    public async Task<Proposal?> WaitingForAsync(string kind, Guid subject, CancellationToken ct)
    {
        var now = clock.Now;
        return await db.Proposals.AsNoTracking().FirstOrDefaultAsync(p => p.Kind == kind && p.SubjectId == subject && p.Status == ProposalStatus.Waiting && p.ExpiresAt > now, ct);
    }
}
