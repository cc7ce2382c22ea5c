using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Platform.Sealing;

/// <summary>The log at one moment: so many leaves, this root, signed.</summary>
public sealed class TreeHead
{
    public required string Log { get; init; }

    public required long Size { get; init; }

    public required byte[] Root { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>ECDSA P-256 over the text of its <see cref="HeadNote"/>.</summary>
    public required byte[] Signature { get; init; }

    /// <summary>The roots of the complete subtrees along the right edge, to go on from here without reading the leaves.</summary>
    public required byte[] Edge { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TreeHead>
    {
        public void Configure(EntityTypeBuilder<TreeHead> builder)
        {
            builder.ToTable("platform_tree_heads");
            builder.HasKey(h => new { h.Log, h.Size });
            builder.Property(h => h.Log).HasMaxLength(40);
        }
    }
}
