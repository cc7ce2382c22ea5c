using System.Diagnostics;
using Xueshi.Bench.Data;
using Xueshi.Bench.Servers;
using Xueshi.TestServers;

namespace Xueshi.Bench.Pages;

/// <summary>A signed-in page over HTTP against its bare endpoint on the same server, in turns; 16 browsers.</summary>
public sealed class PageScenario(string name, string path) : IScenario
{
    private const int Browsers = 16;
    private const int Rounds = 5;
    private const int People = 10_000;
    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(5);

    public string Name => name;

    public string Question => $"requests per second: the signed-in page {path} ÷ its SELECTs as bare SQL";

    public async Task<double> MeasureAsync(Figures figures, CancellationToken ct)
    {
        await using var folder = new BenchFolder();
        await using var postgres = await PostgresServer.StartKeptAsync(folder.Path);
        await PageStage.LoadAsync(postgres, "pages", People, ct);
        await using var pool = BenchApp.Pool(postgres, "pages");
        var (statements, bytes) = (BarePages.Statements[name], 0);
        await using var stage = await PageStage.OpenAsync(postgres, "pages", People, Browsers, app => BarePages.Map(app, pool, statements, () => bytes), ct);

        await stage.Browsers[0].GetByteArrayAsync(path, ct);
        var before = stage.Statements.Count;
        bytes = (await stage.Browsers[0].GetByteArrayAsync(path, ct)).Length;
        figures.Report("page statements", stage.Statements.Count - before, "statements");
        figures.Report("bare statements", statements.Length, "statements");
        figures.Report("page length", bytes, "bytes");

        var (ours, bare) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await RateAsync(stage, _ => path, ct));
            bare.Add(await RateAsync(stage, index => $"/bare?person={BenchPeople.IdOf(stage.People[index], 0)}", ct));
        }
        // In the first round the runtime still compiles both.
        var (page, plain) = (Median(ours[1..]), Median(bare[1..]));
        figures.Report("page", page, "requests/s");
        figures.Report("bare", plain, "requests/s");
        return page / plain;
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    private static async Task<double> RateAsync(PageStage stage, Func<int, string> address, CancellationToken ct)
    {
        var served = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(stage.Browsers.Select((browser, index) => Task.Run(async () =>
        {
            var target = address(index);
            while (clock.Elapsed < RoundLength)
            {
                using var answer = await browser.GetAsync(target, ct);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync(ct);
                Interlocked.Increment(ref served);
            }
        })));
        return served / clock.Elapsed.TotalSeconds;
    }
}
