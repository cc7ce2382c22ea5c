using System.Diagnostics;
using Xueshi.Bench.Pages;
using Xueshi.TestServers;

namespace Xueshi.Bench.Grow;

/// <summary>The same pages at one million people and at ten thousand, eight records each; the data are kept under <c>var/bench</c> and used again.</summary>
public sealed class GrowScenario : IScenario
{
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int Browsers = 64;
    private const int Rounds = 5;
    private const int VisitsEachRound = 10;
    private static readonly string[] Paths = ["/account/2026", "/hours/records"];

    public string Name => "grow";

    public string Question => "time of the pages at 1,000,000 people ÷ at 10,000 (less is better)";

    public async Task<double> MeasureAsync(Figures figures, CancellationToken ct)
    {
        await using var postgres = await PostgresServer.StartKeptAsync(Path.Combine("var", "bench", "grow"), "shared_buffers=2GB", "max_wal_size=8GB");
        await using var few = await OpenAsync(postgres, "few", Few, ct);
        await using var many = await OpenAsync(postgres, "many", Many, ct);
        var (fewTimes, manyTimes) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (small, large) = (await MillisecondsAsync(few, ct), await MillisecondsAsync(many, ct));
            // The first round warms caches on both sides.
            if (round == 0) continue;
            fewTimes.Add(small);
            manyTimes.Add(large);
        }
        var (atFew, atMany) = (Figures.Median(fewTimes), Figures.Median(manyTimes));
        figures.Report("a page at 10,000 people", atFew, "ms");
        figures.Report("a page at 1,000,000 people", atMany, "ms");
        return atMany / atFew;
    }

    private static async Task<PageStage> OpenAsync(PostgresServer postgres, string name, int people, CancellationToken ct)
    {
        var database = $"{name}_{await GrowData.VersionAsync(ct)}";
        if (!await GrowData.IsCompleteAsync(postgres, database, ct))
        {
            await GrowData.DropAsync(postgres, database, ct);
            await PageStage.LoadAsync(postgres, database, people, ct);
            await GrowData.MarkCompleteAsync(postgres, database, ct);
        }
        await GrowData.ForgetAccountsAsync(postgres, database, ct);
        return await PageStage.OpenAsync(postgres, database, people, Browsers, map: null, ct);
    }

    private static async Task<double> MillisecondsAsync(PageStage stage, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        for (var visit = 0; visit < VisitsEachRound; visit++)
            foreach (var browser in stage.Browsers)
                foreach (var path in Paths) await browser.GetByteArrayAsync(path, ct);
        return clock.Elapsed.TotalMilliseconds / (VisitsEachRound * stage.Browsers.Length * Paths.Length);
    }
}
