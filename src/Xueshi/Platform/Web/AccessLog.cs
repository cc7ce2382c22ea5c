using System.Diagnostics;
using Xueshi.Platform.Logs;

namespace Xueshi.Platform.Web;

/// <summary>
/// One line for every request: method, path, answer, time. It stands in for the framework's own lines, which write every address in full,
/// tokens of one-purpose links included (WB-04, PI-05). The trace of the request gets the same path.
/// </summary>
public sealed partial class AccessLog(RequestDelegate next, ILogger<AccessLog> log, TimeProvider time)
{
    /// <summary>Silences what would write addresses in full: the lines and the scope of the host, the candidates that routing weighs, the router of pages.</summary>
    public static void ReplaceTheFrameworks(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Routing.Matching", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Components.Routing", LogLevel.Warning);

    public async Task InvokeAsync(HttpContext context)
    {
        var path = LogText.Encode(OnePurposeLink.PathWithoutToken(context));
        Activity.Current?.SetTag("url.path", path);
        var began = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Answered(log, LogText.Encode(context.Request.Method), path, context.Response.StatusCode, time.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} {Milliseconds:0.0} ms")]
    private static partial void Answered(ILogger logger, string method, string path, int status, double milliseconds);
}
