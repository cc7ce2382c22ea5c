using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;

namespace Xueshi.Tests.Http;

/// <summary>The whole application in this process, on a database of its own and a clock that the test moves.</summary>
public sealed class XueshiApp : WebApplicationFactory<Program>
{
    private readonly Action<IServiceCollection>? _replace;
    private bool _listens;

    private XueshiApp(TestDatabase database, Action<IServiceCollection>? replace) => (Database, _replace) = (database, replace);

    public TestDatabase Database { get; }

    /// <summary>Where it answers: <c>http://127.0.0.1:port/</c> when it listens, otherwise an address inside this process.</summary>
    public Uri Address => _listens ? ClientOptions.BaseAddress : new Uri("https://localhost");

    public FakeClock Clock { get; } = new();

    /// <param name="kind">Which database it runs on.</param>
    /// <param name="replace">Services that this test puts in place of the application's own.</param>
    public static async Task<XueshiApp> StartAsync(DatabaseKind kind, Action<IServiceCollection>? replace = null)
    {
        var app = new XueshiApp(await TestDatabase.CreateAsync(kind), replace);
        app.StartServer();
        return app;
    }

    /// <summary>The same behind a real port of this machine, with its style sheets and scripts, for browsers.</summary>
    public static async Task<XueshiApp> ListenAsync(DatabaseKind kind = DatabaseKind.Sqlite, Action<IServiceCollection>? replace = null)
    {
        var app = new XueshiApp(await TestDatabase.CreateAsync(kind), replace) { _listens = true };
        app.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        app.StartServer();
        return app;
    }

    /// <summary>A person with a browser of their own, not signed in.</summary>
    /// <param name="follow">Whether redirects are followed, as a browser does.</param>
    public Visitor Visit(bool follow = true) => new(CreateClient(new() { BaseAddress = Address, HandleCookies = true, AllowAutoRedirect = follow }));

    /// <summary>Runs something in a scope of the application, as one request would.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        if (_listens) builder.UseStaticWebAssets();
        if (Database.Kind == DatabaseKind.Postgres)
            builder.UseSetting("Xueshi:Postgres", Database.Options.ConnectionString);
        else
            builder.UseSetting("Xueshi:Sqlite", Database.File);
        builder.UseSetting("Xueshi:Keys", Path.Combine(TestFiles.Directory, "keys"));
        builder.UseSetting("Xueshi:Heads", Path.Combine(TestFiles.Directory, "heads", Guid.CreateVersion7().ToString("N")));
        builder.UseSetting("Xueshi:Jobs", "false");
        builder.UseSetting("Xueshi:FirstStart", "false");
        builder.UseSetting("Xueshi:Sms:Folder", Path.Combine(TestFiles.Directory, "sms"));
        builder.UseSetting("Xueshi:Mail:Folder", Path.Combine(TestFiles.Directory, "mail"));
        builder.UseSetting("Xueshi:Files:Root", Path.Combine(TestFiles.Directory, "files"));
        // As cheap as the algorithm allows: these passwords protect nothing.
        builder.UseSetting("Xueshi:Argon2:MemoryKiB", "64");
        builder.UseSetting("Xueshi:Argon2:Iterations", "1");
        builder.UseSetting("Xueshi:SecondFactor:Required", "false");
        builder.UseSetting("Xueshi:Challenges:Bits", "4");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IClock>(Clock));
            _replace?.Invoke(services);
        });
    }
}
