using System.Diagnostics;
using Xueshi.Bench.Grow;
using Xueshi.Bench.Pages;
using Xueshi.Bench.Servers;
using Xueshi.TestServers;

namespace Xueshi.Bench.Search;

/// <summary>
/// The search for an employer among 500,000 by two characters, signed in, against its bare endpoint on the same server, which nobody signs in for, in turns;
/// 16 browsers. The organizations are kept under <c>var/bench</c> and used again.
/// </summary>
public sealed class EmployerSearchScenario : IScenario
{
    private const int Organizations = 500_000;
    private const int Browsers = 16;
    private const int Words = 64;
    private static readonly string[] _longer = ["有限公司", "软件公司", "广州明珠软件", "珠海明珠软件有限公司", "91440100MA", "1803399"];

    public string Name => "employer-search";

    public string Question => "requests per second: two characters searched in 500,000 employers ÷ its SELECTs as bare SQL";

    public async Task<double> MeasureAsync(Figures figures, CancellationToken ct)
    {
        await using var postgres = await PostgresServer.StartKeptAsync(Path.Combine("var", "bench", "employers"), "shared_buffers=1GB", "max_wal_size=4GB");
        var database = await DatabaseAsync(postgres, ct);
        var typed = Enumerable.Range(1, Words).Select(BenchOrganizations.TwoOf).ToArray();
        var lengths = await CountAsync(postgres, database, typed, figures, ct);
        await GrowData.ForgetAccountsAsync(postgres, database, ct);
        await using var pool = BenchApp.Pool(postgres, database);
        await using var stage = await PageStage.OpenAsync(postgres, database, Browsers, Browsers, app => BareSearch.Map(app, pool), ct);
        var (search, plain) = await Turns.TakeAsync(
            stage, figures, (index, turn) => AddressOf(typed[(index + turn) % Words]),
            (index, turn) => $"/bare?q={Uri.EscapeDataString(typed[(index + turn) % Words])}&length={lengths[(index + turn) % Words]}", ct);
        figures.Report("search", search, "requests/s");
        figures.Report("bare", plain, "requests/s");
        foreach (var words in _longer) figures.Report($"search for {words}, alone", await MillisecondsAsync(stage.Browsers[0], words, ct), "ms");
        return search / plain;
    }

    private static string AddressOf(string words) => $"/dictionaries/employers?q={Uri.EscapeDataString(words)}";

    private static async Task<string> DatabaseAsync(PostgresServer postgres, CancellationToken ct)
    {
        var database = $"employers_{await GrowData.VersionAsync(ct)}";
        if (await GrowData.IsCompleteAsync(postgres, database, ct)) return database;
        await GrowData.DropAsync(postgres, database, ct);
        await SearchData.LoadAsync(postgres, database, Organizations, Browsers, ct);
        await GrowData.MarkCompleteAsync(postgres, database, ct);
        return database;
    }

    /// <summary>Counts the statements of one search, on a stage of its own, since watching them costs time.</summary>
    /// <returns>The bytes of each answer.</returns>
    private static async Task<int[]> CountAsync(PostgresServer postgres, string database, string[] typed, Figures figures, CancellationToken ct)
    {
        var statements = new CountedStatements();
        await GrowData.ForgetAccountsAsync(postgres, database, ct);
        await using var stage = await PageStage.OpenAsync(postgres, database, 1, 1, map: null, ct, statements);
        await stage.Browsers[0].GetByteArrayAsync(AddressOf(typed[0]), ct);
        var before = statements.Count;
        var lengths = new int[typed.Length];
        for (var i = 0; i < typed.Length; i++) lengths[i] = (await stage.Browsers[0].GetByteArrayAsync(AddressOf(typed[i]), ct)).Length;
        figures.Report("search statements", (statements.Count - before) / (double)typed.Length, "statements on average");
        figures.Report("bare statements", BareSearch.Statements, "statements");
        figures.Report("answer", lengths.Average(), "bytes on average");
        return lengths;
    }

    private static async Task<double> MillisecondsAsync(HttpClient client, string words, CancellationToken ct)
    {
        var times = new List<double>();
        for (var visit = 0; visit < 25; visit++)
        {
            var clock = Stopwatch.StartNew();
            await client.GetByteArrayAsync(AddressOf(words), ct);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        return Figures.Median(times);
    }
}
