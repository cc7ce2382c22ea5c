using Xueshi.Platform.Security;

namespace Xueshi.Platform.Challenges;

public static class ChallengesPlatform
{
    public static IServiceCollection AddChallenges(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ChallengeOptions>(configuration.GetSection("Xueshi:Challenges"));
        return services.AddScoped<SpentChallenges>().AddScoped<ChallengeDesk>().AddScoped<ChallengeGate>();
    }

    /// <summary>The picture of a challenge, and a fresh challenge for a form that stayed open longer than one lives.</summary>
    public static void MapChallenges(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/challenge/{nonce}.png", (string nonce, HttpContext http, BlindIndex index) =>
        {
            if (!Guid.TryParseExact(nonce, "N", out var id)) return Results.NotFound();
            http.Response.Headers.CacheControl = "no-store";
            return Results.Bytes(CodeImage.Draw(ChallengeCode.Of(id, index).Digits), "image/png");
        }).AllowAnonymous();

        routes.MapGet("/challenge/fresh/{purpose}", async (string purpose, HttpContext http, ChallengeDesk desk, BlindIndex index) =>
        {
            if (!ChallengePurposes.IsKnown(purpose)) return Results.NotFound();
            http.Response.Headers.CacheControl = "no-store";
            var challenge = await desk.IssueAsync(purpose, http.Connection.RemoteIpAddress?.ToString() ?? "", http.RequestAborted);
            return Results.Text(challenge.Text(purpose, index));
        }).AllowAnonymous();
    }
}
