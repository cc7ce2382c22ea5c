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

    /// <summary>UTC; when the person showed once more that it is they (SE-03). Null until then: the sign-in itself counts.</summary>
    public DateTime? ReauthenticatedAt { get; set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Null for a session that goes on, or that ended before reasons were kept.</summary>
    public SessionEnd? EndReason { get; private set; }

    /// <summary>Browser and system as people name them: Chrome · Windows.</summary>
    public required string Device { get; init; }

    /// <summary>Client address at sign-in.</summary>
    public required string Origin { get; init; }

    public void End(SessionEnd reason, DateTime now) => (EndedAt, EndReason) = (now, reason);

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("platform_sessions");
            builder.HasIndex(s => s.AccountId);
            builder.Property(s => s.Device).HasMaxLength(60);
            builder.Property(s => s.Origin).HasMaxLength(60);
            builder.HasOne(s => s.Membership).WithMany().HasForeignKey(s => s.MembershipId);
        }
    }
}
