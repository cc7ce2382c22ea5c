using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xueshi.Bench.Data;
using Xueshi.Bench.Servers;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.TestServers;

namespace Xueshi.Bench.Rosters;

/// <summary>
/// A roster of twenty thousand new people, from the workbook to their invitations (read, every cell judged, sealed, confirmed, carried out), against a bare
/// COPY of the same cells into a table without indexes.
/// </summary>
public sealed class RosterScenario : IScenario
{
    private const int Rows = 20_000;
    private const int Rounds = 3;

    public string Name => "roster";

    public string Question => "rows a second of a roster of 20,000, judged and carried out ÷ rows a second of a bare COPY of its cells";

    public async Task<double> MeasureAsync(Figures figures, CancellationToken ct)
    {
        await using var folder = new BenchFolder();
        await using var postgres = await PostgresServer.StartKeptAsync(folder.Path);
        await BenchApp.CreateDatabaseAsync(postgres, "roster");
        await using var app = await BenchApp.BuildAsync(postgres, "roster");
        var employer = await BenchStage.SetAsync(app.Services, ct);
        await using var bare = BenchApp.Pool(postgres, "roster");
        var (tries, carries, copies) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var rows = RosterSheet.Rows(round, Rows);
            var file = await RosterSheet.FileAsync(rows, ct);
            var (tried, carried) = await ImportAsync(app.Services, employer, round, file, ct);
            var copied = await CopyAsync(bare, rows, ct);
            // The first round warms both sides.
            if (round == 0) continue;
            tries.Add(tried);
            carries.Add(carried);
            copies.Add(copied);
        }
        var (ours, copy) = (Rows / (Figures.Median(tries) + Figures.Median(carries)), Rows / Figures.Median(copies));
        figures.Report("dry run", Rows / Figures.Median(tries), "rows/s");
        figures.Report("carried out", Rows / Figures.Median(carries), "rows/s");
        figures.Report("whole import", ours, "rows/s");
        figures.Report("bare COPY", copy, "rows/s");
        figures.Report("most memory of the process", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB");
        return ours / copy;
    }

    /// <returns>Seconds of the dry run and of carrying it out.</returns>
    private static async Task<(double Tried, double Carried)> ImportAsync(IServiceProvider services, Guid employer, int round, byte[] file, CancellationToken ct)
    {
        var clerk = new Actor(BenchPeople.IdOf(round, 9), BenchPeople.IdOf(round, 8), "经办人", new ActingFor(employer, "明珠测试单位", "单位管理员", "/44BENCH/", null),
            Roles.Permissions[Role.EmployerAdministrator], "");
        var clock = Stopwatch.StartNew();
        Guid roster;
        await using (var scope = services.CreateAsyncScope())
            roster = (await scope.ServiceProvider.GetRequiredService<UploadRosterHandler>().HandleAsync(new(Guid.CreateVersion7(), "名册.xlsx", file), clerk, ct)).Value;
        await WorkAsync(services, roster, ct);
        var tried = clock.Elapsed.TotalSeconds;
        clock.Restart();
        await using (var scope = services.CreateAsyncScope())
        {
            var version = await scope.ServiceProvider.GetRequiredService<XueshiDb>().Set<Roster>().Where(r => r.Id == roster).Select(r => r.Version).SingleAsync(ct);
            var decided = await scope.ServiceProvider.GetRequiredService<DecideRosterHandler>().HandleAsync(new(Guid.CreateVersion7(), roster, version, RosterDecision.Confirm), clerk, ct);
            if (!decided.IsDone) throw new InvalidOperationException(decided.FirstRefusal!.Message);
        }
        await WorkAsync(services, roster, ct);
        var carried = clock.Elapsed.TotalSeconds;
        await using var last = services.CreateAsyncScope();
        var invited = await last.ServiceProvider.GetRequiredService<XueshiDb>().Set<Invitation>().CountAsync(i => i.RosterId == roster, ct);
        return invited == Rows ? (tried, carried) : throw new InvalidOperationException($"{invited} of {Rows} rows were carried out.");
    }

    private static async Task WorkAsync(IServiceProvider services, Guid roster, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RosterWork>().RunAsync(roster, ct);
    }

    private static async Task<double> CopyAsync(NpgsqlDataSource bare, IReadOnlyList<IReadOnlyList<object?>> rows, CancellationToken ct)
    {
        var width = RosterColumns.All.Count;
        await using var connection = await bare.OpenConnectionAsync(ct);
        await using (var make = new NpgsqlCommand($"DROP TABLE IF EXISTS bench_staging; CREATE TABLE bench_staging ({string.Join(", ", Enumerable.Range(0, width).Select(i => $"c{i} text"))})", connection))
            await make.ExecuteNonQueryAsync(ct);
        var clock = Stopwatch.StartNew();
        await using (var import = await connection.BeginBinaryImportAsync("COPY bench_staging FROM STDIN (FORMAT BINARY)", ct))
        {
            foreach (var row in rows)
            {
                await import.StartRowAsync(ct);
                foreach (var cell in row)
                {
                    if (cell is string text) await import.WriteAsync(text, ct);
                    else await import.WriteNullAsync(ct);
                }
            }
            await import.CompleteAsync(ct);
        }
        return clock.Elapsed.TotalSeconds;
    }
}
