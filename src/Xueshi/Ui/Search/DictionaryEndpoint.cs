namespace Xueshi.Ui.Search;

/// <summary>Answers the search fields: <c>GET /dictionaries/{name}?q=</c> with at most twenty <c>{value, text, note}</c>.</summary>
public static class DictionaryEndpoint
{
    public const int Limit = 20;

    private const int LongestQuery = 60;

    /// <summary>Mapped as anonymous because registration searches too; whether a dictionary is public is asked here.</summary>
    public static RouteHandlerBuilder MapDictionaries(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/dictionaries/{name}", AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(string name, string? q, HttpContext http, IEnumerable<IDictionarySource> sources, CancellationToken ct)
    {
        var source = sources.FirstOrDefault(s => s.Name == name);
        if (source is null) return Results.NotFound();
        if (!source.IsPublic && http.User.Identity is not { IsAuthenticated: true }) return Results.Unauthorized();
        var query = (q ?? "").Trim();
        if (query.Length > LongestQuery) query = query[..LongestQuery];
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(await source.SearchAsync(query, Limit, ct));
    }
}
