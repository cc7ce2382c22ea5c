using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Xueshi.Platform.Web;

/// <summary>
/// A form that its page does not show any more is a bad request to the framework. To people it is one of two things: the page has nothing that they may see
/// (404, AZ-02), or somebody else was faster and the form is gone since they opened it (409, RL-02). Unless it was they themselves, who pressed twice (RL-01).
/// </summary>
public static class AbsentForms
{
    /// <summary>After the verdict on the token: a form that is not ours stays a bad request.</summary>
    public static void UseAbsentForms(this WebApplication app)
    {
        var presses = app.Services.GetRequiredService<RepeatedPresses>();
        app.Use((context, next) => AnswerAsync(context, next, presses));
    }

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, RepeatedPresses presses)
    {
        await next(context);
        if (!HttpMethods.IsPost(context.Request.Method) || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return;
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null) return;
        if (context.Response.StatusCode == StatusCodes.Status302Found) await presses.KeepAsync(context);
        if (context.Response is not { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false }) return;
        if (await presses.FindAsync(context) is { } led)
        {
            context.Response.Redirect(led);
            return;
        }
        // Without its plain text, which is empty, the answer gets the page for errors.
        context.Response.ContentType = null;
        context.Response.StatusCode = context.Features.Get<NothingFound>() is null ? StatusCodes.Status409Conflict : StatusCodes.Status404NotFound;
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
