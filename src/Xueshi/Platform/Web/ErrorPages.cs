using Microsoft.AspNetCore.Diagnostics;

namespace Xueshi.Platform.Web;

/// <summary>Every empty answer above 399 and every exception ends in a page that says what to do, and tells nothing of the inside (WB-08).</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        // Each in a scope of its own: the page that answered has used up what belongs to one rendering.
        app.UseExceptionHandler("/error/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            // The page is asked for anew with the method of the failed request; a POST would be taken for a form, and a DELETE would find no page.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
                context.SetEndpoint(null);
            }
            return next(context);
        });
        app.UseRouting();
    }
}
