using Microsoft.Extensions.Options;

namespace Xueshi.Platform.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can serve. Neither exists for the outside (RL-06): who comes from no allowed address, or through a proxy
/// that says for whom, gets the usual 404.
/// </summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", (HttpContext http, IOptions<HealthOptions> options) => IsInside(http, options.Value) ? Said(http, StatusCodes.Status200OK, new("live", [])) : Results.NotFound()).AllowAnonymous();
        routes.MapGet("/health/ready", async (HttpContext http, IOptions<HealthOptions> options, Readiness readiness) =>
        {
            if (!IsInside(http, options.Value)) return Results.NotFound();
            var failed = await readiness.FailedAsync(http.RequestAborted);
            return failed.Count == 0 ? Said(http, StatusCodes.Status200OK, new("ready", [])) : Said(http, StatusCodes.Status503ServiceUnavailable, new("not-ready", failed));
        }).AllowAnonymous();
    }

    // A proxy on this very machine that nobody has declared would make every visitor local; its header stays in the request.
    private static bool IsInside(HttpContext http, HealthOptions options) =>
        http.Connection.RemoteIpAddress is { } address && options.Allows(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded")
        && (options.Port is null || http.Connection.LocalPort == options.Port);

    private static IResult Said(HttpContext http, int status, Answer answer)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(answer, statusCode: status);
    }

    private sealed record Answer(string Status, IReadOnlyList<string> Failed);
}
