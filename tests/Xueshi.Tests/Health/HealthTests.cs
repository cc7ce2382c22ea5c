using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xueshi.Platform.Data;
using Xueshi.Platform.Health;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Health;

/// <summary>Alive and ready, said to those who watch and to nobody else (RL-06).</summary>
[Trait("Requirement", "RL-06")]
public class HealthTests
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_node_that_has_all_it_needs_is_alive_and_ready(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        Assert.Equal((HttpStatusCode.OK, """{"status":"live","failed":[]}"""), await AskAsync(app, Live));
        Assert.Equal((HttpStatusCode.OK, """{"status":"ready","failed":[]}"""), await AskAsync(app, Ready));
    }

    [Theory]
    [InlineData("203.0.113.7", null, HttpStatusCode.NotFound)]
    [InlineData(null, null, HttpStatusCode.NotFound)]
    [InlineData("127.0.0.1", "203.0.113.7", HttpStatusCode.NotFound)]
    [InlineData("::1", null, HttpStatusCode.OK)]
    [InlineData("10.3.0.9", null, HttpStatusCode.OK)]
    [InlineData("10.4.0.9", null, HttpStatusCode.NotFound)]
    public async Task Neither_address_exists_for_the_outside(string? peer, string? forwardedFor, HttpStatusCode expected)
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite, services => services.Configure<HealthOptions>(options => options.Networks = "10.3.0.0/24"));
        foreach (var address in new[] { Live, Ready })
        {
            var (status, text) = await AskAsync(app, address, peer, forwardedFor);
            Assert.Equal(expected, status);
            if (expected == HttpStatusCode.NotFound) Assert.Contains("回到首页", text);
        }
    }

    [Fact]
    public async Task With_a_port_of_its_own_it_answers_there_alone()
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite, services => services.Configure<HealthOptions>(options => options.Port = 9090));
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(app, Ready)).Status);
    }

    [Theory, BothDatabases]
    public async Task A_database_that_takes_no_write_is_not_ready_and_the_process_is_alive(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        await using (var db = app.Database.Open()) await db.Database.ExecuteSqlRawAsync("ALTER TABLE platform_rate_counters RENAME TO platform_rate_counters_away", Ct);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not-ready","failed":["database"]}"""), await AskAsync(app, Ready));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, Live)).Status);
    }

    [Theory, BothDatabases]
    public async Task A_database_of_an_older_version_is_not_ready(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        await using (var db = app.Database.Open())
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" WHERE migration_id = (SELECT MAX(migration_id) FROM "__EFMigrationsHistory")""", Ct);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not-ready","failed":["migrations"]}"""), await AskAsync(app, Ready));
    }

    [Theory, BothDatabases]
    public async Task A_message_that_nobody_takes_is_not_ready_and_one_that_is_tried_again_later_is(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        await app.RunAsync(async services =>
        {
            services.GetRequiredService<Outbox>().Stage(MessageDraft.Sms("13800000001", "test", "一"));
            return await services.GetRequiredService<XueshiDb>().SaveChangesAsync(Ct);
        });
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, Ready)).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not-ready","failed":["outbox"]}"""), await AskAsync(app, Ready));
        var later = app.Clock.Now.AddMinutes(4);
        await using (var db = app.Database.Open()) await db.Set<OutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, later), Ct);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, Ready)).Status);
    }

    [Fact]
    public async Task A_disk_with_less_than_a_tenth_free_is_not_ready()
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite, services => services.Replace(ServiceDescriptor.Singleton<FreeSpace>(_ => 9.9)));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not-ready","failed":["disk"]}"""), await AskAsync(app, Ready));
        Assert.InRange(DiskReadiness.PercentFree(Path.Combine(TestFiles.Directory, "not", "yet", "there")), 0, 100);
    }

    [Fact]
    public async Task A_key_folder_that_has_lost_or_changed_a_key_is_not_ready()
    {
        var folder = Path.Combine(TestFiles.Directory, "health-keys");
        var readiness = new KeyReadiness(KeyRing.Open(folder));
        Assert.True(await readiness.IsReadyAsync(Ct));
        var (key, aside) = (Path.Combine(folder, "fields.key"), Path.Combine(folder, "aside"));
        File.Move(key, aside);
        Assert.False(await readiness.IsReadyAsync(Ct));
        await File.WriteAllBytesAsync(key, new byte[32], Ct);
        Assert.False(await readiness.IsReadyAsync(Ct));
        File.Move(aside, key, overwrite: true);
        Assert.True(await readiness.IsReadyAsync(Ct));
    }

    [Fact]
    public async Task A_part_that_hangs_or_breaks_is_not_ready_within_its_time()
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite, services => services.Configure<HealthOptions>(options => options.Seconds = 0.05).AddScoped<IReadiness, Hanging>().AddScoped<IReadiness, Broken>());
        var (status, text) = await AskAsync(app, Ready);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("\"hanging\",\"broken\"", text);
        Assert.DoesNotContain("secret", text);
    }

    private static Task<XueshiApp> StartAsync(DatabaseKind kind, Action<IServiceCollection>? replace = null) => XueshiApp.StartAsync(kind, services =>
    {
        services.AddSingleton<IStartupFilter, PeerAddress>();
        replace?.Invoke(services);
    });

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(XueshiApp app, string address, string? peer = "127.0.0.1", string? forwardedFor = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (peer is not null) request.Headers.Add(PeerAddress.Header, peer);
        if (forwardedFor is not null) request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await app.Visit().Client.SendAsync(request, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private sealed class Hanging : IReadiness
    {
        public string Name => "hanging";

        public async Task<bool> IsReadyAsync(CancellationToken ct)
        {
            await new TaskCompletionSource().Task;
            return true;
        }
    }

    private sealed class Broken : IReadiness
    {
        public string Name => "broken";

        public Task<bool> IsReadyAsync(CancellationToken ct) => throw new InvalidOperationException("Host=secret");
    }
}
