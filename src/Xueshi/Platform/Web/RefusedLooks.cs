using Xueshi.Platform.Logs;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Web;

/// <summary>
/// Leaves a line when a signed-in person asks for a thing that does not exist for them (AZ-02): once is a stale link, many are somebody trying ids.
/// The line has account, route and ids, nothing typed and no name.
/// </summary>
public static partial class RefusedLooks
{
    /// <summary>After routing and authentication, before authorization.</summary>
    public static void UseRefusedLooks(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response.StatusCode != StatusCodes.Status404NotFound || context.User.Identity is not ActorIdentity identity) return;
        if (context.GetEndpoint() is not RouteEndpoint { RoutePattern: { RawText: { } pattern, Parameters.Count: > 0 } }) return;
        // The id itself and not what was typed: around an id the route accepts white space, line breaks included.
        var ids = context.Request.RouteValues.Values.Select(value => Guid.TryParse(value?.ToString(), out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
        if (ids.Count > 0) Refused(app.Logger, identity.Acting.AccountId, identity.Acting.OrganizationId, LogText.Encode(context.Request.Method), pattern, string.Join(' ', ids));
    });

    [LoggerMessage(EventId = 404, Level = LogLevel.Warning, Message = "Not found for {Account} acting for {Organization}: {Method} {Route} {Ids}")]
    private static partial void Refused(ILogger logger, Guid account, Guid organization, string method, string route, string ids);
}
