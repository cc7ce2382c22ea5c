using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Xueshi.BrowserTests;

/// <summary>The application behind a real port of this machine, on an SQLite database and keys of its own.</summary>
public sealed class RunningApp : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("xueshi-browser-");
    private readonly Action<IServiceCollection>? _replace;

    private RunningApp(Action<IServiceCollection>? replace) => _replace = replace;

    /// <summary><c>http://127.0.0.1:port/</c></summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <param name="replace">Services put in place of the application's own.</param>
    public static RunningApp Start(Action<IServiceCollection>? replace = null)
    {
        var app = new RunningApp(replace);
        app.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        app.StartServer();
        return app;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets();
        builder.UseSetting("Xueshi:Sqlite", Path.Combine(_directory.FullName, "xueshi.db"));
        builder.UseSetting("Xueshi:Keys", Path.Combine(_directory.FullName, "keys"));
        builder.UseSetting("Xueshi:Files:Root", Path.Combine(_directory.FullName, "files"));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        if (_replace is not null) builder.ConfigureTestServices(_replace);
    }
}
