using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Model;

/// <summary>
/// 单位授权角色: a person acting for an organization, or for a part of it, for a time. It ends by its last day passing, which nobody has to notice,
/// or by a decision.
/// </summary>
public sealed class Membership : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid AccountId { get; init; }

    public Account? Account { get; init; }

    public required Guid OrganizationId { get; init; }

    public Organization? Organization { get; init; }

    public required Role Role { get; init; }

    /// <summary>部门, one a line; null for all.</summary>
    public string? Departments { get; private set; }

    /// <summary>Code of a node below the office's own; null for the whole jurisdiction.</summary>
    public string? JurisdictionCode { get; private set; }

    /// <summary>Null for all sectors of the organization.</summary>
    public Sector? Sector { get; private set; }

    public required DateTime Since { get; init; }

    /// <summary>Last day on which it counts, Beijing; null without end.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>When somebody ended it; null also for one whose last day has passed.</summary>
    public DateTime? EndedAt { get; private set; }

    public MembershipEnd? EndCause { get; private set; }

    public RoleScope Scope => new(Departments, JurisdictionCode, Sector);

    /// <summary>Lasts until somebody ends it.</summary>
    public bool IsLasting => EndedAt is null && Until is null;

    public bool IsLive(DateOnly today) => EndedAt is null && (Until is null || Until >= today);

    /// <summary>The part and the last day are given anew.</summary>
    public Membership For(RoleScope scope, DateOnly? until)
    {
        (Departments, JurisdictionCode, Sector, Until) = (scope.Departments, scope.JurisdictionCode, scope.Sector, until);
        return this;
    }

    /// <returns>The refusal, or null when it is over from the next request on (SE-01).</returns>
    public Refusal? End(MembershipEnd cause, DateTime now)
    {
        if (!IsLive(BeijingTime.DayOf(now))) return MemberRefusals.Over;
        (EndedAt, EndCause) = (now, cause);
        return null;
    }

    /// <summary>What ended it was undone.</summary>
    public void Resume() => (EndedAt, EndCause) = (null, null);

    /// <summary>Its last day has passed: makes room for a new one of the same role.</summary>
    public void Lapse(DateTime now) => (EndedAt, EndCause) = (now, MembershipEnd.Lapsed);

    internal sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.ToTable("access_memberships");
            builder.HasOne(m => m.Account).WithMany().HasForeignKey(m => m.AccountId);
            builder.HasIndex(m => m.AccountId);
            builder.HasIndex(m => new { m.AccountId, m.OrganizationId, m.Role }, "ux_access_memberships_live").IsUnique().HasFilter("ended_at IS NULL");
            builder.HasIndex(m => m.OrganizationId);
            builder.Property(m => m.Departments).HasMaxLength(RoleScope.LongestDepartments);
            builder.Property(m => m.JurisdictionCode).HasMaxLength(12);
        }
    }
}
