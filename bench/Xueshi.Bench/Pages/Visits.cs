using System.Diagnostics;

namespace Xueshi.Bench.Pages;

/// <summary>Clients that ask again as soon as they are answered.</summary>
internal static class Visits
{
    /// <param name="address">What a client, by its index, asks for at its n-th turn.</param>
    /// <returns>Answers a second, of all clients together.</returns>
    public static async Task<double> RateAsync(HttpClient[] clients, TimeSpan length, Func<int, int, string> address, CancellationToken ct)
    {
        var served = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(clients.Select((client, index) => Task.Run(async () =>
        {
            for (var turn = 0; clock.Elapsed < length; turn++)
            {
                using var answer = await client.GetAsync(address(index, turn), ct);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync(ct);
                Interlocked.Increment(ref served);
            }
        })));
        return served / clock.Elapsed.TotalSeconds;
    }
}
