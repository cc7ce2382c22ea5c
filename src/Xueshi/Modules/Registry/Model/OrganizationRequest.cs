using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model;

/// <summary>单位事项: what an organization asks of an HR department or an authority, with its evidence, and what became of it. Of each kind at most one waits.</summary>
public sealed class OrganizationRequest : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid OrganizationId { get; init; }

    public Organization? Organization { get; init; }

    public required OrganizationRequestKind Kind { get; init; }

    public OrganizationRequestStatus Status { get; private set; } = OrganizationRequestStatus.Pending;

    /// <summary>The jurisdiction whose HR department decides.</summary>
    public required Guid DeskId { get; set; }

    public Jurisdiction? Desk { get; init; }

    /// <summary>信息变更: as it shall be from now on; null for what stays.</summary>
    public string? Name { get; init; }

    public string? Uscc { get; init; }

    public bool UsccCheckOverridden { get; init; }

    public string? LegalRepresentative { get; init; }

    public string? Nature { get; init; }

    public OrganizationKinds? Kinds { get; init; }

    /// <summary>The authority asked for, or the registration that is said to be the same organization.</summary>
    public Guid? OtherId { get; init; }

    public Organization? Other { get; init; }

    /// <summary>注销: last day of its people with it.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Why; the decider reads it.</summary>
    public required string Reason { get; init; }

    public Guid? EvidenceFileId { get; init; }

    public required DateTime RequestedAt { get; init; }

    /// <summary>The administrator who asked, who may not decide.</summary>
    public required Guid RequestedById { get; init; }

    public required string RequestedByName { get; init; }

    public DateTime? DecidedAt { get; private set; }

    public string? DecidedByName { get; private set; }

    /// <summary>What the decider wrote; needed for a return.</summary>
    public string? Answer { get; private set; }

    public Refusal? Grant(string? answer, Actor actor, DateTime now) => Decide(OrganizationRequestMove.Grant, answer, actor, now);

    public Refusal? Return(string? answer, Actor actor, DateTime now) =>
        string.IsNullOrWhiteSpace(answer) ? OrganizationRefusals.AnswerMissing : Decide(OrganizationRequestMove.Return, answer, actor, now);

    public Refusal? Withdraw(Actor actor, DateTime now) => Move(OrganizationRequestMove.Withdraw, null, actor, now);

    private Refusal? Decide(OrganizationRequestMove move, string? answer, Actor actor, DateTime now)
    {
        if (actor.PersonId == RequestedById) return OrganizationRefusals.OwnEmployer;
        return answer?.Length > Organization.LongestReason ? OrganizationRefusals.AnswerTooLong : Move(move, answer, actor, now);
    }

    private Refusal? Move(OrganizationRequestMove move, string? answer, Actor actor, DateTime now)
    {
        if (OrganizationRequestMoves.Table.All(m => m.Move != move || m.From != Status)) return OrganizationRefusals.RequestOver(this);
        Status = OrganizationRequestMoves.Table.First(m => m.Move == move && m.From == Status).To;
        (DecidedAt, DecidedByName, Answer) = (now, actor.Name, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim());
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<OrganizationRequest>
    {
        public void Configure(EntityTypeBuilder<OrganizationRequest> builder)
        {
            builder.ToTable("registry_organization_requests", table =>
            {
                table.HasCheckConstraint("ck_registry_organization_requests_decided", "(status = 1) = (decided_at IS NULL)");
                table.HasCheckConstraint("ck_registry_organization_requests_returned", "status <> 3 OR answer IS NOT NULL");
                table.HasCheckConstraint("ck_registry_organization_requests_closed", "(kind = 4) = (closed_on IS NOT NULL)");
                table.HasCheckConstraint("ck_registry_organization_requests_other", "(kind IN (3, 5)) = (other_id IS NOT NULL)");
            });
            builder.HasOne(r => r.Organization).WithMany().HasForeignKey(r => r.OrganizationId);
            builder.HasOne(r => r.Other).WithMany().HasForeignKey(r => r.OtherId);
            builder.HasOne(r => r.Desk).WithMany().HasForeignKey(r => r.DeskId);
            builder.HasIndex(r => new { r.OrganizationId, r.Kind }, "ux_registry_organization_requests_pending").IsUnique().HasFilter("status = 1");
            builder.HasIndex(r => new { r.OrganizationId, r.Id });
            builder.HasIndex(r => new { r.DeskId, r.Status, r.Id });
            builder.HasIndex(r => new { r.OtherId, r.Status, r.Id });
            builder.Property(r => r.Name).HasMaxLength(200);
            builder.Property(r => r.Uscc).HasMaxLength(18);
            builder.Property(r => r.LegalRepresentative).HasMaxLength(100);
            builder.Property(r => r.Nature).HasMaxLength(100);
            builder.Property(r => r.Reason).HasMaxLength(Organization.LongestReason);
            builder.Property(r => r.Answer).HasMaxLength(Organization.LongestReason);
            builder.Property(r => r.RequestedByName).HasMaxLength(100);
            builder.Property(r => r.DecidedByName).HasMaxLength(100);
        }
    }
}
