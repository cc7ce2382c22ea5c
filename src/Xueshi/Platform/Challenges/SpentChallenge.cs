using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Platform.Challenges;

/// <summary>A challenge that was handed in, rightly or not; it counts on no node again.</summary>
public sealed class SpentChallenge
{
    public required Guid Id { get; init; }

    /// <summary>UTC; the row can go after it, since the challenge is refused by its age.</summary>
    public required DateTime EndsAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SpentChallenge>
    {
        public void Configure(EntityTypeBuilder<SpentChallenge> builder)
        {
            builder.ToTable("platform_spent_challenges");
            builder.HasIndex(c => c.EndsAt);
        }
    }
}
