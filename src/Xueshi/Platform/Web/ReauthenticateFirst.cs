using Microsoft.AspNetCore.Http.Extensions;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Web;

/// <summary>Marks a page that is opened only by whoever has just shown who they are (SE-03); with names of forms, only these forms of it ask for that.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReauthenticateFirstAttribute(params string[] forms) : Attribute
{
    public IReadOnlyList<string> Forms => forms;

    /// <summary>An input without which the page refuses the form anyway; while it is empty nobody has to show who they are.</summary>
    public string? Needs { get; init; }
}

/// <summary>
/// Leads from such a page to the one where people show who they are, and back again to what they had typed. The commands ask for it themselves, too, whichever way they come.
/// </summary>
public static class ReauthenticateFirst
{
    /// <summary>What the framework calls the name of a posted form.</summary>
    private const string FormName = "_handler";

    /// <summary>The page on which people show who they are.</summary>
    /// <param name="to">Where it leads back to.</param>
    public static string AddressFor(string to) => $"/account/reauthenticate?to={Uri.EscapeDataString(to)}";

    public static void UseReauthenticateFirst(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (await LedToAsync(context) is { } back) context.Response.Redirect(AddressFor(back));
        else await next(context);
    });

    /// <returns>Where to come back to; null when the way is free.</returns>
    private static async Task<string?> LedToAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ReauthenticateFirstAttribute>() is not { } asked || context.User.Identity is not ActorIdentity identity) return null;
        if (identity.Acting.IsReauthenticated(context.RequestServices.GetRequiredService<IClock>().Now)) return null;
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method)) return asked.Forms.Count == 0 ? request.GetEncodedPathAndQuery() : null;
        if (!request.HasFormContentType) return null;
        var form = await request.ReadFormAsync(context.RequestAborted);
        if (asked.Forms.Count > 0 && !asked.Forms.Contains(form[FormName].ToString())) return null;
        if (asked.Needs is { } needed && string.IsNullOrWhiteSpace(form[needed])) return null;
        return await context.RequestServices.GetRequiredService<ParkedForms.ParkedForms>().ParkAsync(identity.Acting.AccountId, request.Path, form, context.RequestAborted) is { } parked
            ? $"{request.Path}?{ParkedForms.ParkedForms.Query}={parked}"
            : request.GetEncodedPathAndQuery();
    }
}
