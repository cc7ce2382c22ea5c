using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Journal;

/// <summary>Who did what to which subject, when, from where, why and with which facts. Written in the transaction of the change; never altered.</summary>
public sealed class JournalEntry
{
    public required Guid Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Code of the <see cref="ChangeKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The account; empty for the system itself.</summary>
    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>How far it was proven then that the actor is who they say; null for the system, and in rows from before it was kept.</summary>
    public IdentityLevel? ActorLevel { get; init; }

    /// <summary>The organization acted for.</summary>
    public Guid? OrganizationId { get; init; }

    public string? OrganizationName { get; init; }

    public required string Origin { get; init; }

    /// <summary>The row touched.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The person whose timeline shows it.</summary>
    public Guid? PersonId { get; init; }

    public string? Reason { get; init; }

    /// <summary>JSON object of the sentence's facts; never an ID number, phone number, password or token.</summary>
    public required string Facts { get; init; }

    /// <summary>SHA-256 of the subject's stored values before the change; null for a new row or a mere reading.</summary>
    public byte[]? Before { get; init; }

    /// <summary>SHA-256 of the subject's stored values after the change; null when nothing was stored.</summary>
    public byte[]? After { get; init; }

    /// <summary>Shared by the rows of one import or batch decision.</summary>
    public Guid? BatchId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<JournalEntry>
    {
        public void Configure(EntityTypeBuilder<JournalEntry> builder)
        {
            builder.ToTable("journal_entries");
            builder.HasIndex(e => new { e.PersonId, e.Id });
            builder.HasIndex(e => new { e.SubjectId, e.Id });
            builder.HasIndex(e => new { e.BatchId, e.Id }).HasFilter("batch_id IS NOT NULL");
            builder.Property(e => e.Kind).HasMaxLength(80);
            builder.Property(e => e.Reason).HasMaxLength(1000);
        }
    }
}
