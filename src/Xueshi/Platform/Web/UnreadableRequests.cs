using Microsoft.AspNetCore.Authorization;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web.ParkedForms;

namespace Xueshi.Platform.Web;

/// <summary>
/// A form that cannot be read, or with the character NUL somewhere, which no text field can send and PostgreSQL keeps in no text, is a bad request and nothing else:
/// no page begins with it (WB-08).
/// </summary>
public static class UnreadableRequests
{
    /// <summary>Comes when it is known who asks: a form that will not be looked at is not read.</summary>
    public static void UseUnreadableRequests(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (await FaultOfAsync(context) is { } status) context.Response.StatusCode = status;
        else await next(context);
    });

    private static async Task<int?> FaultOfAsync(HttpContext context)
    {
        if (context.Request.Query.Any(value => HasNul(value.Key) || value.Value.Any(HasNul))) return StatusCodes.Status400BadRequest;
        // The page that tells of the fault is asked for without a form.
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType || !WillBeRead(context)) return null;
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form.Any(field => HasNul(field.Key) || field.Value.Any(HasNul)) ? StatusCodes.Status400BadRequest : null;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool WillBeRead(HttpContext context) => context.User.Identity is ActorIdentity
        || context.RequestServices.GetRequiredService<PastSessions>().AccountOf(context) is not null
        || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
