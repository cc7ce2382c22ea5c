using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Platform.Work;

/// <summary>A use case that was carried out: what was asked and what was answered, kept so that asking again gets the same answer.</summary>
public sealed class Operation
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Keyed digest of the command and its type.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>JSON of the value answered.</summary>
    public required string Answer { get; init; }

    /// <summary>UTC; kept for at least 24 hours.</summary>
    public required DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Operation>
    {
        public void Configure(EntityTypeBuilder<Operation> builder)
        {
            builder.ToTable("platform_operations");
            builder.HasIndex(o => o.At);
        }
    }
}
