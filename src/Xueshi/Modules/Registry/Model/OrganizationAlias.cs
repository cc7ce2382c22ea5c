using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Modules.Registry.Model;

/// <summary>What an organization was called before, or what another that was merged into it was called: a former name finds it, and a former code leads to it and is nobody else's.</summary>
public sealed class OrganizationAlias
{
    public required Guid Id { get; init; }

    /// <summary>To whom it leads.</summary>
    public required Guid OrganizationId { get; set; }

    public Organization? Organization { get; init; }

    public required OrganizationAliasKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>UTC; from then on it was no longer in use.</summary>
    public required DateTime Until { get; init; }

    /// <summary>The merger through which it came here; null for the organization's own.</summary>
    public Guid? MergerId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OrganizationAlias>
    {
        public void Configure(EntityTypeBuilder<OrganizationAlias> builder)
        {
            builder.ToTable("registry_organization_aliases");
            builder.HasOne(f => f.Organization).WithMany().HasForeignKey(f => f.OrganizationId);
            builder.HasIndex(f => f.Text, "ux_registry_organization_aliases_code").IsUnique().HasFilter("kind = 2");
            builder.HasIndex(f => f.Text, "ix_registry_organization_aliases_text");
            builder.HasIndex(f => f.OrganizationId);
            builder.Property(f => f.Text).HasMaxLength(200);
        }
    }
}

/// <summary>The numbers are stored.</summary>
public enum OrganizationAliasKind
{
    /// <summary>曾用名</summary>
    Name = 1,

    /// <summary>原统一社会信用代码</summary>
    Code = 2,
}
