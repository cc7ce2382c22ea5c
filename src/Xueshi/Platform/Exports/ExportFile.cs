using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Platform.Exports;

public enum ExportState
{
    /// <summary>正在生成</summary>
    Making = 1,

    /// <summary>可以下载</summary>
    Ready = 2,

    /// <summary>没有生成</summary>
    Failed = 3,
}

/// <summary>An export too large to wait for (EX-02): made behind the pages, kept sealed, gone after <see cref="Life"/>.</summary>
public sealed class ExportFile
{
    public const string ContentPlace = "platform_exports.content";

    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>128 random bits.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code of the <see cref="IExportSource"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What of the source is asked for, where it is more than one thing.</summary>
    public Guid? SubjectId { get; init; }

    public required bool IsCsv { get; init; }

    public required int Rows { get; init; }

    /// <summary>Who asked, and in which capacity; of use to this account in this organization alone.</summary>
    public required Guid AccountId { get; init; }

    public required Guid PersonId { get; init; }

    public required string ActorName { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string OrganizationName { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>UTC; until then a node is at it, and afterwards another may take it.</summary>
    public required DateTime DueAt { get; set; }

    public ExportState State { get; set; } = ExportState.Making;

    /// <summary>Name of the file when it is saved.</summary>
    public string? FileName { get; set; }

    /// <summary>Sealed under <see cref="ContentPlace"/>; null while it is made.</summary>
    public byte[]? Content { get; set; }

    public DateTime ExpiresAt => AskedAt + Life;

    internal sealed class Mapping : IEntityTypeConfiguration<ExportFile>
    {
        public void Configure(EntityTypeBuilder<ExportFile> builder)
        {
            builder.ToTable("platform_exports", table => table.HasCheckConstraint("ck_platform_exports_ready", "(state = 2) = (content IS NOT NULL)"));
            builder.HasIndex(e => new { e.AccountId, e.AskedAt });
            builder.HasIndex(e => e.DueAt, "ix_platform_exports_making").HasFilter("state = 1");
            builder.HasIndex(e => e.AskedAt);
            builder.Property(e => e.Kind).HasMaxLength(60);
            builder.Property(e => e.ActorName).HasMaxLength(100);
            builder.Property(e => e.OrganizationName).HasMaxLength(200);
            builder.Property(e => e.FileName).HasMaxLength(300);
        }
    }
}
