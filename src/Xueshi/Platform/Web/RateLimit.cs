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
    private const string Everywhere = "everywhere";

    /// <summary>Takes one of so many tries in a fixed window.</summary>
    /// <param name="most">Tries of one network.</param>
    /// <param name="mostEverywhere">Tries of all networks together.</param>
    /// <returns>Null when it was had; otherwise how long to wait.</returns>
    public async Task<TimeSpan?> TakeAsync(string purpose, string origin, int most, TimeSpan window, CancellationToken ct, int mostEverywhere = int.MaxValue)
    {
        var now = clock.Now;
        var (start, ends) = WindowAt(now, window);
        var (here, everywhere) = (IdOf(purpose, NetworkOf(origin), start), IdOf(purpose, Everywhere, start));
        var counts = await db.Database.SqlQuery<CountedTry>(
            $"""
            INSERT INTO platform_rate_counters (id, count, ends_at) VALUES ({here}, 1, {ends}), ({everywhere}, 1, {ends})
            ON CONFLICT (id) DO UPDATE SET count = platform_rate_counters.count + 1
            RETURNING id, count
            """).ToListAsync(ct);
        return counts.Find(each => each.Id == here)!.Count <= most && counts.Find(each => each.Id == everywhere)!.Count <= mostEverywhere ? null : ends - now;
    }

    /// <summary>A try that turned out to be no abuse, such as a sign-in with the right password, no longer counts.</summary>
    public Task GiveBackAsync(string purpose, string origin, TimeSpan window, CancellationToken ct)
    {
        var ids = IdsOf(purpose, origin, window);
        return db.Set<RateCounter>().Where(c => ids.Contains(c.Id) && c.Count > 0).ExecuteUpdateAsync(set => set.SetProperty(c => c.Count, c => c.Count - 1), ct);
    }

    /// <summary>Tries counted in the present window: from this network, and from all together.</summary>
    public async Task<(int Here, int Everywhere)> CountAsync(string purpose, string origin, TimeSpan window, CancellationToken ct)
    {
        var ids = IdsOf(purpose, origin, window);
        var counts = await db.Set<RateCounter>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Count, ct);
        return (counts.GetValueOrDefault(ids[0]), counts.GetValueOrDefault(ids[1]));
    }

    private Guid[] IdsOf(string purpose, string origin, TimeSpan window)
    {
        var (start, _) = WindowAt(clock.Now, window);
        return [IdOf(purpose, NetworkOf(origin), start), IdOf(purpose, Everywhere, start)];
    }

    private Guid IdOf(string purpose, string network, DateTime start) => new(index.Of("rate", $"{purpose}\n{network}\n{start:O}").AsSpan(0, 16));

    private static (DateTime Start, DateTime Ends) WindowAt(DateTime now, TimeSpan window)
    {
        var start = new DateTime(now.Ticks - now.Ticks % window.Ticks, DateTimeKind.Utc);
        return (start, start + window);
    }

    private static string NetworkOf(string origin)
    {
        if (!IPAddress.TryParse(origin, out var address)) return origin;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, address.AddressFamily == AddressFamily.InterNetwork ? 3 : 7));
    }
}

/// <summary>A count after a try was taken.</summary>
public sealed record CountedTry(Guid Id, int Count);

/// <summary>Tries counted in one window.</summary>
public sealed class RateCounter
{
    public required Guid Id { get; init; }

    public required int Count { get; set; }

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
