using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Model;

/// <summary>
/// Consecutive failures against one account, or against a name that no account has: both count and lock alike, so that a lock tells nothing (ID-01, ID-05).
/// </summary>
public sealed class SignInCounter : IVersioned
{
    /// <summary>连续错误次数上限 (登录页公告: 连续错误 5 次锁定 1 小时).</summary>
    public const int MostFailures = 5;

    public static readonly TimeSpan LockLength = TimeSpan.FromHours(1);

    /// <summary>The account's id, or the first half of the blind index of what was typed.</summary>
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public int Failures { get; private set; }

    /// <summary>UTC; the first moment at which a sign-in is accepted again.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>UTC; the last failure. Null for none, and for those before it was kept.</summary>
    public DateTime? FailedAt { get; private set; }

    public bool IsLocked(DateTime now) => LockedUntil is { } until && now < until;

    public void CountFailure(DateTime now)
    {
        if (LockedUntil <= now) (Failures, LockedUntil) = (0, null);
        (Failures, FailedAt) = (Failures + 1, now);
        if (Failures >= MostFailures) LockedUntil = now + LockLength;
    }

    public void Reset() => (Failures, LockedUntil, FailedAt) = (0, null, null);

    internal sealed class Mapping : IEntityTypeConfiguration<SignInCounter>
    {
        public void Configure(EntityTypeBuilder<SignInCounter> builder) => builder.ToTable("platform_sign_in_counters");
    }
}
