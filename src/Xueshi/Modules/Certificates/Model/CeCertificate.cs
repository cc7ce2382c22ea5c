using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Certificates.Model;

/// <summary>年度电子证书: a frozen snapshot of a passed year, known by a number that tells nothing about its holder.</summary>
public sealed class CeCertificate : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Compact form, without hyphens; unique.</summary>
    public required string Number { get; init; }

    /// <summary>16 random Crockford characters of the check page's address.</summary>
    public required string Token { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The holder's name as printed; what a checker types.</summary>
    public required string HolderName { get; init; }

    public required CeYear Year { get; init; }

    /// <summary>The printed content as JSON; never altered.</summary>
    public required string Content { get; init; }

    /// <summary>The ledger entries that it prints; taking back any other leaves it alone.</summary>
    public required Guid[] EntryIds { get; init; }

    public CertificateStatus Status { get; private set; } = CertificateStatus.Valid;

    /// <summary>UTC.</summary>
    public required DateTime IssuedAt { get; init; }

    /// <summary>UTC; null while it is valid.</summary>
    public DateTime? StatusChangedAt { get; private set; }

    /// <summary>Why it is no longer valid; the holder reads it.</summary>
    public string? StatusReason { get; private set; }

    /// <summary>The certificate this one replaces or follows.</summary>
    public Guid? ReplacesId { get; init; }

    public void Supersede(string reason, DateTime now) => Move(CertificateMove.Supersede, reason, now);

    public void Revoke(string reason, DateTime now) => Move(CertificateMove.Revoke, reason, now);

    private void Move(CertificateMove move, string reason, DateTime now) =>
        (Status, StatusChangedAt, StatusReason) = (Status.After(move), now, reason);

    internal sealed class Mapping : IEntityTypeConfiguration<CeCertificate>
    {
        public void Configure(EntityTypeBuilder<CeCertificate> builder)
        {
            builder.ToTable("certificates_certificates", table => table.HasCheckConstraint(
                "ck_certificates_certificates_status", "status IN (1, 2, 3) AND (status = 1) = (status_changed_at IS NULL)"));
            builder.HasIndex(c => c.Number).IsUnique();
            builder.HasIndex(c => new { c.PersonId, c.Year }, "ux_certificates_certificates_valid").IsUnique().HasFilter("status = 1");
            builder.HasIndex(c => new { c.PersonId, c.Year, c.Id });
            builder.Property(c => c.Number).HasMaxLength(15);
            builder.Property(c => c.Token).HasMaxLength(16);
        }
    }
}
