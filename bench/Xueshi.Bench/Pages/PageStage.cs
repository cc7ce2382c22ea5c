using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xueshi.Bench.Data;
using Xueshi.Bench.Servers;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Data;
using Xueshi.TestServers;

namespace Xueshi.Bench.Pages;

/// <summary>The application serving a population of the bench on loopback, with signed-in browsers spread over it.</summary>
internal sealed class PageStage(WebApplication app, HttpClient[] browsers, HttpClient[] visitors, int[] people) : IAsyncDisposable
{
    public HttpClient[] Browsers => browsers;

    /// <summary>Whom each browser is signed in as: an index of the population.</summary>
    public int[] People => people;

    /// <summary>As many clients that have not signed in.</summary>
    public HttpClient[] Visitors => visitors;

    /// <param name="map">Maps what the measurement needs beside the application.</param>
    /// <param name="statements">Counts what the application sends.</param>
    public static async Task<PageStage> OpenAsync(PostgresServer postgres, string database, int population, int browsers, Action<WebApplication>? map, CancellationToken ct, CountedStatements? statements = null)
    {
        var app = await BenchApp.BuildAsync(postgres, database, builder =>
        {
            if (statements is not null) builder.Services.ConfigureDbContext<XueshiDb>(options => options.AddInterceptors(statements));
        });
        app.MapXueshi();
        map?.Invoke(app);
        int[] people = [.. Enumerable.Range(0, browsers).Select(index => index * (population / browsers))];
        await BenchAccounts.OpenAsync(app.Services, people, ct);
        await app.StartAsync(ct);
        var address = new Uri(app.Urls.First());
        HttpClient[] visitors = [.. people.Select(_ => new HttpClient { BaseAddress = address })];
        return new(app, await SignedInClients.OpenAsync(address, browsers, ct), visitors, people);
    }

    /// <summary>Loads the population into a fresh database.</summary>
    public static async Task LoadAsync(PostgresServer postgres, string database, int population, CancellationToken ct)
    {
        await BenchApp.CreateDatabaseAsync(postgres, database);
        await using var app = await BenchApp.BuildAsync(postgres, database);
        var organization = await BenchStage.SetAsync(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var people = new BenchPeople(organization, app.Services.GetRequiredService<CePolicy>());
        await BenchLoad.RunAsync(scope.ServiceProvider.GetRequiredService<XueshiDb>(), people, population, waiting: false, ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in browsers.Concat(visitors)) client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
