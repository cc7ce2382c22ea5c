using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Platform.Sealing;

/// <summary>One sealed row: its place in the log and its leaf hash.</summary>
public sealed class SealedLeaf
{
    public required string Log { get; init; }

    /// <summary>From 0, without gaps.</summary>
    public required long Sequence { get; init; }

    public required Guid RowId { get; init; }

    /// <summary>Leaf hash of the row's digest.</summary>
    public required byte[] Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SealedLeaf>
    {
        public void Configure(EntityTypeBuilder<SealedLeaf> builder)
        {
            builder.ToTable("platform_sealed_leaves");
            builder.HasKey(l => new { l.Log, l.Sequence });
            builder.HasIndex(l => new { l.Log, l.RowId }).IsUnique();
            builder.Property(l => l.Log).HasMaxLength(40);
        }
    }
}
