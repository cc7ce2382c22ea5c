using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Xueshi.Bench.Start;

/// <summary>From the start of the process to the first page, against the first answer of an empty ASP.NET Core program; and the memory at rest.</summary>
public sealed class StartScenario : IScenario
{
    public const string EmptyProgram = "--empty-program";
    private const int Rounds = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public string Name => "start";

    public string Question => "time to the first page ÷ time to the first answer of an empty program (less is better); memory at rest";

    public async Task<double> MeasureAsync(Figures figures, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("xueshi-bench-start-").FullName;
        var (ours, empty) = (new List<double>(), new List<double>());
        double memory = 0;
        // Round 0 makes the database and warms the disk.
        for (var round = 0; round <= Rounds; round++)
        {
            var (page, resident) = await FirstAnswerAsync(port => Application(folder, port), round == Rounds, ct);
            var (answer, _) = await FirstAnswerAsync(Empty, false, ct);
            if (round == 0) continue;
            ours.Add(page);
            empty.Add(answer);
            if (resident > 0) memory = resident;
        }
        Directory.Delete(folder, recursive: true);
        var (first, bare) = (Figures.Median(ours), Figures.Median(empty));
        figures.Report("first page", first, "ms");
        figures.Report("empty program", bare, "ms");
        figures.Report("memory at rest", memory, "MB");
        return first / bare;
    }

    private static ProcessStartInfo Application(string folder, int port) => new("dotnet",
        [Path.GetFullPath("src/Xueshi/bin/Release/net10.0/Xueshi.dll"), "--urls", $"http://127.0.0.1:{port}", "--contentRoot", Path.GetFullPath("src/Xueshi"), "--Logging:LogLevel:Default=None"])
    {
        WorkingDirectory = folder,
    };

    private static ProcessStartInfo Empty(int port) => new("dotnet", [typeof(StartScenario).Assembly.Location, EmptyProgram, port.ToString()]);

    private static async Task<(double Milliseconds, double ResidentMegabytes)> FirstAnswerAsync(Func<int, ProcessStartInfo> program, bool rest, CancellationToken ct)
    {
        var port = FreePort();
        var start = program(port);
        start.RedirectStandardOutput = true;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            while (true)
            {
                if (clock.Elapsed > TimeSpan.FromMinutes(1) || process.HasExited) throw new InvalidOperationException("The program did not answer.");
                try
                {
                    using var answer = await client.GetAsync("/", ct);
                    answer.EnsureSuccessStatusCode();
                    await answer.Content.ReadAsByteArrayAsync(ct);
                    break;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(2, ct);
                }
            }
            var elapsed = clock.Elapsed.TotalMilliseconds;
            if (!rest) return (elapsed, 0);
            await Task.Delay(Rest, ct);
            process.Refresh();
            return (elapsed, process.WorkingSet64 / 1e6);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
