using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Model;

/// <summary>单位授权角色: a person acting for an organization, for a time.</summary>
public sealed class Membership : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid AccountId { get; init; }

    public required Guid OrganizationId { get; init; }

    public Organization? Organization { get; init; }

    public required Role Role { get; init; }

    public required DateTime Since { get; init; }

    public DateTime? EndedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.ToTable("access_memberships");
            builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
            builder.HasIndex(m => m.AccountId);
            builder.HasIndex(m => new { m.AccountId, m.OrganizationId, m.Role }, "ux_access_memberships_live").IsUnique().HasFilter("ended_at IS NULL");
            builder.HasIndex(m => m.OrganizationId);
        }
    }
}
