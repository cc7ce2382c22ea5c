using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Model;

/// <summary>An account of the provincial sign-in service that opens an account of ours. Known by issuer and subject together, never by name, number or phone (OpenID Connect Core 1.0, 5.7).</summary>
public sealed class ProvincialLink : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid AccountId { get; init; }

    public Account? Account { get; init; }

    public required string Issuer { get; init; }

    /// <summary>Of the issuer; unique and never given to somebody else there.</summary>
    public required string Subject { get; init; }

    public required DateTime Since { get; init; }

    public DateTime? LastUsedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProvincialLink>
    {
        public void Configure(EntityTypeBuilder<ProvincialLink> builder)
        {
            builder.ToTable("access_provincial_links");
            builder.HasIndex(l => new { l.Issuer, l.Subject }).IsUnique();
            builder.HasIndex(l => l.AccountId);
            builder.Property(l => l.Issuer).HasMaxLength(200);
            // OpenID Connect Core 1.0, 2: at most 255 ASCII characters.
            builder.Property(l => l.Subject).HasMaxLength(255);
        }
    }
}
