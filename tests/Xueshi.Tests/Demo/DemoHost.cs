using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Demo.Fill;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;

namespace Xueshi.Tests.Demo;

/// <summary>The application in demo mode, not listening, beside a small province of its own.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    public const int People = 60;

    private readonly WebApplication _app;

    private DemoHost(TestDatabase database, WebApplication app) => (Database, _app) = (database, app);

    public TestDatabase Database { get; }

    public IServiceProvider Services => _app.Services;

    public string SignIns => Services.GetRequiredService<DemoSettings>().SignInsOf(Database.Options);

    public static async Task<DemoHost> StartAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var folder = Path.Combine(TestFiles.Directory, $"demo-{Guid.CreateVersion7():N}");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [kind == DatabaseKind.Sqlite ? "Xueshi:Sqlite" : "Xueshi:Postgres"] = kind == DatabaseKind.Sqlite ? database.File : database.Options.ConnectionString,
            ["Xueshi:Demo"] = "true",
            ["Xueshi:DemoPeople"] = $"{People}",
            ["Xueshi:DemoFolder"] = folder,
            ["Xueshi:Keys"] = Path.Combine(TestFiles.Directory, "keys"),
            ["Xueshi:Heads"] = Path.Combine(folder, "heads"),
            ["Xueshi:Files:Root"] = Path.Combine(TestFiles.Directory, "files"),
            ["Xueshi:Jobs"] = "false",
            ["Xueshi:Argon2:MemoryKiB"] = "64",
            ["Xueshi:Argon2:Iterations"] = "1",
            ["Logging:LogLevel:Default"] = "Warning",
        });
        builder.AddXueshi();
        return new DemoHost(database, builder.Build());
    }

    public Task<bool> FillAsync(CancellationToken ct) => Services.GetRequiredService<DemoFill>().RunAsync(new FillProgress(TextWriter.Null, false), ct);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }
}
