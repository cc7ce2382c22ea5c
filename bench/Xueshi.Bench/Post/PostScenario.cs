using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xueshi.Bench.Data;
using Xueshi.Bench.Servers;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.TestServers;

namespace Xueshi.Bench.Post;

/// <summary>Approving a record: the whole handler in this process against the same statements as bare SQL; 16 clients, in turns, on a durable server.</summary>
public sealed class PostScenario : IScenario
{
    private const int Clients = 16;
    private const int Rounds = 5;
    private const int PeopleEachRound = 4000;
    private const int PeopleToWarm = 10_000;
    private const int People = 2 * (PeopleToWarm + Rounds * PeopleEachRound);

    public string Name => "post";

    public string Question => "records approved per second: the whole handler ÷ the same statements as bare SQL";

    public async Task<double> MeasureAsync(Figures figures, CancellationToken ct)
    {
        await using var folder = new BenchFolder();
        await using var postgres = await PostgresServer.StartKeptAsync(folder.Path);
        await BenchApp.CreateDatabaseAsync(postgres, "post");
        await using var app = await BenchApp.BuildAsync(postgres, "post");
        var organization = await BenchStage.SetAsync(app.Services, ct);
        await LoadAsync(app.Services, organization, People, ct);
        await using var pool = BenchApp.Pool(postgres, "post");

        var people = new Queue<int>(Enumerable.Range(0, People));
        Task<double> HandlerAsync(int clients, int count) => RateAsync(clients, Take(people, count), index => ApproveAsync(app.Services, organization, index, ct));
        Task<double> BareAsync(int clients, int count) => RateAsync(clients, Take(people, count), index => BareApproval.RunAsync(pool, organization, BenchPeople.IdOf(index, 1, 7), ct));

        // One client leaves the second processor to the compiler, which under full load would take minutes.
        await HandlerAsync(1, PeopleToWarm);
        await BareAsync(1, PeopleToWarm);
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await HandlerAsync(Clients, PeopleEachRound));
            bare.Add(await BareAsync(Clients, PeopleEachRound));
        }
        var (handler, plain) = (Figures.Median(ours), Figures.Median(bare));
        figures.Report("handler", handler, "approvals/s");
        figures.Report("bare SQL", plain, "approvals/s");
        return handler / plain;
    }

    /// <summary>Everybody has a year with one entry, and a second record of that year that waits.</summary>
    private static async Task LoadAsync(IServiceProvider services, Guid organization, int people, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<XueshiDb>();
        var population = new BenchPeople(organization, services.GetRequiredService<CePolicy>());
        await BenchLoad.RunAsync(db, population, people, waiting: true, ct);
    }

    private static ConcurrentQueue<int> Take(Queue<int> people, int count) => new(Enumerable.Range(0, count).Select(_ => people.Dequeue()));

    private static async Task<double> RateAsync(int clients, ConcurrentQueue<int> people, Func<int, Task> approve)
    {
        var count = people.Count;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (people.TryDequeue(out var index)) await approve(index);
        })));
        return count / clock.Elapsed.TotalSeconds;
    }

    private static async Task ApproveAsync(IServiceProvider services, Guid organization, int index, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<DecideRecordHandler>();
        var actor = new Actor(BenchPeople.IdOf(0, 9), BenchPeople.IdOf(0, 8), "审核员", new ActingFor(organization, "明珠测试单位", "单位管理员", "/44/", null), Roles.Permissions[Role.EmployerAdministrator], "127.0.0.1");
        var command = new DecideRecord(Guid.CreateVersion7(), BenchPeople.IdOf(index, 1, 7), 1, Decision.Approve, CreditHours.Of(18), null);
        var outcome = await handler.HandleAsync(command, actor, ct);
        if (!outcome.IsDone) throw new InvalidOperationException(outcome.Refusals[0].Message);
    }
}
