using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>Leaving for the provider, by a plain link: a form that ends at another site would need that site in the content security policy.</summary>
public static partial class ProvincialEndpoints
{
    public const string GoAddress = "/sign-in/provincial/go";

    public static void MapProvincial(this IEndpointRouteBuilder routes) => routes.MapGet(GoAddress, async (
        HttpContext http, ProvincialOptions options, ILogger<ProvincialEvents> log, [FromQuery(Name = "to")] string? to, [FromQuery(Name = "as")] string? door) =>
    {
        if (!options.IsOn)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        try
        {
            await http.ChallengeAsync(ProvincialOptions.Scheme, ProvincialEvents.Leaving(to, door));
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or TaskCanceledException)
        {
            // The provider's discovery document cannot be had.
            Unreachable(log, fault);
            http.Response.Redirect($"{ProvincialPage.Address}?failed=unreachable");
        }
    }).AllowAnonymous();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provincial sign-in cannot be reached.")]
    private static partial void Unreachable(ILogger logger, Exception fault);
}
