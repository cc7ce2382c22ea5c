using Xueshi.Bench.Data;
using Xueshi.Bench.Servers;
using Xueshi.TestServers;

namespace Xueshi.Bench.Pages;

/// <summary>A signed-in page over HTTP against its bare endpoint on the same server, which nobody signs in for; 16 browsers.</summary>
public sealed class PageScenario(string name, string path) : IScenario
{
    private const int Browsers = 16;
    private const int People = 10_000;

    public string Name => name;

    public string Question => $"requests per second: the signed-in page {path} ÷ its SELECTs as bare SQL";

    public async Task<double> MeasureAsync(Figures figures, CancellationToken ct)
    {
        await using var folder = new BenchFolder();
        await using var postgres = await PostgresServer.StartKeptAsync(folder.Path);
        await PageStage.LoadAsync(postgres, "pages", People, ct);
        var length = await CountAsync(postgres, figures, ct);
        await using var stage = await PageStage.OpenAsync(postgres, "pages", People, Browsers, app => BarePages.Map(app, BarePages.Statements[name], length), ct);

        var (page, plain) = await Turns.TakeAsync(stage, figures, (_, _) => path, (index, _) => $"/bare?person={BenchPeople.IdOf(stage.People[index], 0)}", ct);
        figures.Report("page", page, "requests/s");
        figures.Report("bare", plain, "requests/s");
        return page / plain;
    }

    /// <summary>Counts the statements of one visit, on a stage of its own, since watching them costs time; and the bytes of the page.</summary>
    private async Task<int> CountAsync(PostgresServer postgres, Figures figures, CancellationToken ct)
    {
        var statements = new CountedStatements();
        await PageStage.LoadAsync(postgres, "one", 1, ct);
        await using var stage = await PageStage.OpenAsync(postgres, "one", 1, 1, map: null, ct, statements);
        await stage.Browsers[0].GetByteArrayAsync(path, ct);
        var before = statements.Count;
        var length = (await stage.Browsers[0].GetByteArrayAsync(path, ct)).Length;
        figures.Report("page statements", statements.Count - before, "statements");
        figures.Report("bare statements", BarePages.Statements[name].Length, "statements");
        figures.Report("page length", length, "bytes");
        return length;
    }
}
