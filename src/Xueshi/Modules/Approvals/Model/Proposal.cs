using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Approvals.Model;

/// <summary>两人办理: what one person asks to be done, and a second one of the same competence approves or refuses (AZ-06). Nothing of it has happened before.</summary>
public sealed class Proposal : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Code of the <see cref="IProposedAct"/> that knows how to show it and how to carry it out.</summary>
    public required string Kind { get; init; }

    /// <summary>What is to be done, in words: <c>撤销 12 条记录的认定</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The one row it is about, where there is one.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>JSON of the command; no secret and no ID number.</summary>
    public required string Command { get; init; }

    public required string Reason { get; init; }

    /// <summary>依据: a document's name and number, or what was found; null where the act names its own.</summary>
    public string? Evidence { get; init; }

    public required Guid ProposedBy { get; init; }

    /// <summary>The person, who may not approve whatever account they use.</summary>
    public required Guid ProposedByPerson { get; init; }

    public required string ProposedByName { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string OrganizationName { get; init; }

    /// <summary>Of the organization acted for; the departments above may decide, too.</summary>
    public required string JurisdictionPath { get; init; }

    public required DateTime ProposedAt { get; init; }

    /// <summary>UTC; afterwards it can only be proposed anew.</summary>
    public required DateTime ExpiresAt { get; init; }

    public ProposalStatus Status { get; private set; } = ProposalStatus.Waiting;

    public DateTime? DecidedAt { get; private set; }

    public string? DecidedByName { get; private set; }

    /// <summary>Why it was refused; null otherwise.</summary>
    public string? DecisionReason { get; private set; }

    /// <summary>What came of carrying it out, in a sentence.</summary>
    public string? Result { get; private set; }

    public bool IsOpen(DateTime now) => Status == ProposalStatus.Waiting && now < ExpiresAt;

    /// <exception cref="JsonException">It was written by another version of the command.</exception>
    public T Read<T>() => JsonSerializer.Deserialize<T>(Command)!;

    /// <summary>The second person is another than the first.</summary>
    public Refusal? Approve(Actor actor, DateTime now)
    {
        if (ProposedByPerson == actor.PersonId) return ApprovalsRefusals.SamePerson;
        return Decide(ProposalStatus.Approved, null, actor, now);
    }

    public Refusal? Refuse(string? reason, Actor actor, DateTime now)
    {
        if (ProposedByPerson == actor.PersonId) return ApprovalsRefusals.SamePerson;
        return string.IsNullOrWhiteSpace(reason) ? ApprovalsRefusals.ReasonMissing : Decide(ProposalStatus.Refused, reason.Trim(), actor, now);
    }

    public Refusal? Withdraw(Actor actor, DateTime now) =>
        ProposedByPerson == actor.PersonId ? Decide(ProposalStatus.Withdrawn, null, actor, now) : ApprovalsRefusals.NotYours;

    /// <summary>Expired, and proposed anew.</summary>
    public void Lapse() => (Status, DecidedAt) = (ProposalStatus.Lapsed, ExpiresAt);

    public void Report(string result) => Result = result;

    private Refusal? Decide(ProposalStatus status, string? reason, Actor actor, DateTime now)
    {
        if (Status != ProposalStatus.Waiting) return ApprovalsRefusals.Decided(this);
        if (now >= ExpiresAt) return ApprovalsRefusals.Expired;
        (Status, DecisionReason, DecidedAt, DecidedByName) = (status, reason, now, actor.Name);
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Proposal>
    {
        public void Configure(EntityTypeBuilder<Proposal> builder)
        {
            builder.ToTable("approvals_proposals", table =>
            {
                table.HasCheckConstraint("ck_approvals_proposals_decided", "(status = 1) = (decided_at IS NULL)");
                table.HasCheckConstraint("ck_approvals_proposals_refused", "(status = 3) = (decision_reason IS NOT NULL)");
            });
            builder.HasIndex(p => new { p.Status, p.ExpiresAt });
            builder.HasIndex(p => new { p.OrganizationId, p.Id });
            // Two people who ask for the same thing at once make one proposal.
            builder.HasIndex(p => new { p.Kind, p.SubjectId }, "ux_approvals_proposals_waiting").IsUnique().HasFilter("status = 1 AND subject_id IS NOT NULL");
            builder.Property(p => p.Kind).HasMaxLength(60);
            builder.Property(p => p.Title).HasMaxLength(300);
            builder.Property(p => p.Reason).HasMaxLength(1000);
            builder.Property(p => p.Evidence).HasMaxLength(500);
            builder.Property(p => p.ProposedByName).HasMaxLength(100);
            builder.Property(p => p.OrganizationName).HasMaxLength(200);
            builder.Property(p => p.JurisdictionPath).HasMaxLength(60);
            builder.Property(p => p.DecidedByName).HasMaxLength(100);
            builder.Property(p => p.DecisionReason).HasMaxLength(1000);
            builder.Property(p => p.Result).HasMaxLength(1000);
        }
    }
}
