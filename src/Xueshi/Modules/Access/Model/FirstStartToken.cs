using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Model;

/// <summary>The one-time token with which the first platform administrator comes in (ID-11). Only its blind index is stored.</summary>
public sealed class FirstStartToken : IVersioned
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required byte[] TokenIndex { get; init; }

    public required DateTime IssuedAt { get; init; }

    public DateTime? UsedAt { get; private set; }

    public bool IsUsable(DateTime now) => UsedAt is null && now < IssuedAt + Life;

    public void Use(DateTime now) => UsedAt = now;

    internal sealed class Mapping : IEntityTypeConfiguration<FirstStartToken>
    {
        public void Configure(EntityTypeBuilder<FirstStartToken> builder)
        {
            builder.ToTable("access_first_start_tokens");
            builder.HasIndex(t => t.TokenIndex).IsUnique();
        }
    }
}
