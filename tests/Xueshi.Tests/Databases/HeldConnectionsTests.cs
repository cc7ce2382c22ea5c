using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Platform.Data;
using Xueshi.Tests.Access;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Databases;

/// <summary>A request keeps its connection, but not the one that another waits for.</summary>
public class HeldConnectionsTests
{
    private const int Connections = 4;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_who_need_a_second_connection_do_not_wait_for_each_other()
    {
        string? scarce = null;
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Postgres, services => services.AddSingleton(provider =>
        {
            var options = DatabaseOptions.From(provider.GetRequiredService<IConfiguration>());
            scarce = new NpgsqlConnectionStringBuilder(options.ConnectionString) { MaxPoolSize = Connections, Timeout = 10 }.ConnectionString;
            return options with { ConnectionString = scarce };
        }));
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        // The search for employers reads on a connection of its own beside that of the session.
        var answers = await Task.WhenAll(Enumerable.Range(0, 5 * Connections).Select(_ => visitor.Client.GetAsync($"/dictionaries/{Employers.Key}?q=%E6%98%8E%E7%8F%A0", Ct)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await using var pool = new NpgsqlConnection(scarce);
        NpgsqlConnection.ClearPool(pool);
    }
}
