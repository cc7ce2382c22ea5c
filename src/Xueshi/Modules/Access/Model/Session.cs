using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Modules.Access.Model;

/// <summary>A signed-in browser. The cookie carries its random id under data protection; everything else is read here at every request (SE-01).</summary>
public sealed class Session
{
    /// <summary>128 random bits.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public Account? Account { get; init; }

    /// <summary>The membership acted in; null when acting for oneself.</summary>
    public Guid? MembershipId { get; set; }

    public Membership? Membership { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>Written once a minute at most.</summary>
    public required DateTime LastSeenAt { get; set; }

    public DateTime? EndedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("platform_sessions");
            builder.HasIndex(s => s.AccountId);
            builder.HasOne(s => s.Membership).WithMany().HasForeignKey(s => s.MembershipId);
        }
    }
}
