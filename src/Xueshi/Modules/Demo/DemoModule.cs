using Xueshi.Modules.Demo.Fill;
using Xueshi.Platform.Data;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Demo;

public static class DemoModule
{
    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(DemoSettings.From(configuration)).AddSingleton(new DemoServices(services)).AddSingleton<DemoFill>();

    /// <summary>
    /// In demo mode: demands a loopback address, fills a database without accounts, and prints the sign-ins once the address is open. Otherwise: demands a database that
    /// the demo never filled, since its people have known passwords.
    /// </summary>
    /// <returns>False when it cannot start here; the reason has been printed.</returns>
    public static async Task<bool> PrepareDemoAsync(this WebApplication app)
    {
        var (settings, database) = (app.Services.GetRequiredService<DemoSettings>(), app.Services.GetRequiredService<DatabaseOptions>());
        if (!app.Services.GetRequiredService<DemoMode>().IsOn)
        {
            if (RefuseFilled(settings, database) is not { } filled) return true;
            await Console.Error.WriteLineAsync(filled);
            return false;
        }
        try
        {
            LoopbackOnly.Demand(app.Configuration);
            await app.Services.GetRequiredService<DemoFill>().RunAsync(FillProgress.OfConsole(), app.Lifetime.ApplicationStopping);
        }
        catch (DemoRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return false;
        }
        var path = settings.SignInsOf(database);
        var sheet = await SignInSheet.ReadAsync(path, CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => Print(app, sheet, path));
        return true;
    }

    /// <returns>Null for a database that the demo never filled.</returns>
    public static string? RefuseFilled(DemoSettings settings, DatabaseOptions database) => settings.SignInsOf(database) is var path && File.Exists(path)
        ? $"这个数据库填过演示省份，演示账号和密码见 {path}。正式使用请另建一个数据库；数据库确已清空的，先删除这个文件。"
        : null;

    private static void Print(WebApplication app, string? sheet, string path)
    {
        Console.WriteLine();
        Console.WriteLine($"演示环境已就绪：{string.Join("  ", app.Urls)}   （按 Ctrl+C 结束）");
        if (sheet is null) return;
        Console.WriteLine($"演示账号（另存于 {path}）：");
        Console.Write(sheet);
    }
}
