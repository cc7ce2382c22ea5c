using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Web;

/// <summary>
/// A form that its page does not show any more is a bad request to the framework. To people it is one of two things: the page has nothing that they may see
/// (404, AZ-02), or somebody else was faster and the form is gone since they opened it (409, RL-02). Unless it was they themselves: a form pressed twice leads to
/// what the first press has made of the page (RL-01).
/// </summary>
public static class AbsentForms
{
    /// <summary>After the verdict on the token: a form that is not ours stays a bad request.</summary>
    public static void UseAbsentForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false }) return;
        if (!HttpMethods.IsPost(context.Request.Method) || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return;
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null) return;
        if (await WasDoneAsync(context))
        {
            context.Response.Redirect(context.Features.Get<NothingFound>() is null ? context.Request.Path : "/home");
            return;
        }
        // Without its plain text, which is empty, the answer gets the page for errors.
        context.Response.ContentType = null;
        context.Response.StatusCode = context.Features.Get<NothingFound>() is null ? StatusCodes.Status409Conflict : StatusCodes.Status404NotFound;
    });

    /// <summary>Whether the form carries an operation that its sender has carried out already.</summary>
    private static async Task<bool> WasDoneAsync(HttpContext context)
    {
        if (context.User.Identity is not ActorIdentity { Acting: { } actor } || !context.Request.HasFormContentType) return false;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var asked = form.Where(field => field.Key.EndsWith(".OperationId", StringComparison.Ordinal))
            .Select(field => Guid.TryParse(field.Value, out var id) ? id : Guid.Empty).ToList();
        return asked.Count > 0 && await context.RequestServices.GetRequiredService<XueshiDb>().Set<Operation>()
            .AnyAsync(o => asked.Contains(o.Id) && o.AccountId == actor.AccountId, context.RequestAborted);
    }

    /// <summary>Of a page: there is nothing here that the actor may see, whatever they do with it.</summary>
    public static void SayNotFound(this HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Features.Set(NothingFound.Here);
    }

    private sealed class NothingFound
    {
        public static readonly NothingFound Here = new();
    }
}
