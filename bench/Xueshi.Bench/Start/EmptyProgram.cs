using Microsoft.AspNetCore.Builder;

namespace Xueshi.Bench.Start;

/// <summary>The least that ASP.NET Core can answer.</summary>
internal static class EmptyProgram
{
    public static Task RunAsync(string port)
    {
        var builder = WebApplication.CreateBuilder([$"--urls=http://127.0.0.1:{port}", "--Logging:LogLevel:Default=None"]);
        var app = builder.Build();
        app.MapGet("/", () => "ok");
        return app.RunAsync();
    }
}
