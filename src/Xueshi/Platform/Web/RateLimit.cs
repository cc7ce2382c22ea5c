using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Web;

/// <summary>Counts tries by network in the database, so that all nodes share one count. Networks are /24 for IPv4 and /56 for IPv6, kept as a blind index.</summary>
public sealed class RateLimit(XueshiDb db, IClock clock, BlindIndex index)
{
    /// <summary>Takes one of so many tries in a fixed window.</summary>
    /// <returns>Null when it was had; otherwise how long to wait.</returns>
    public async Task<TimeSpan?> TakeAsync(string purpose, string origin, int most, TimeSpan window, CancellationToken ct)
    {
        var now = clock.Now;
        var start = new DateTime(now.Ticks - now.Ticks % window.Ticks, DateTimeKind.Utc);
        var id = new Guid(index.Of("rate", $"{purpose}\n{NetworkOf(origin)}\n{start:O}").AsSpan(0, 16));
        var ends = start + window;
        var count = (await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO platform_rate_counters (id, count, ends_at) VALUES ({id}, 1, {ends})
            ON CONFLICT (id) DO UPDATE SET count = platform_rate_counters.count + 1
            RETURNING count AS "Value"
            """).ToListAsync(ct))[0];
        return count <= most ? null : ends - now;
    }

    private static string NetworkOf(string origin)
    {
        if (!IPAddress.TryParse(origin, out var address)) return origin;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, address.AddressFamily == AddressFamily.InterNetwork ? 3 : 7));
    }
}

/// <summary>Tries counted in one window.</summary>
public sealed class RateCounter
{
    public required Guid Id { get; init; }

    public required int Count { get; init; }

    /// <summary>UTC; the row can go after it.</summary>
    public required DateTime EndsAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RateCounter>
    {
        public void Configure(EntityTypeBuilder<RateCounter> builder)
        {
            builder.ToTable("platform_rate_counters");
            builder.HasIndex(c => c.EndsAt);
        }
    }
}
