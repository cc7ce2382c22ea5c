using Microsoft.AspNetCore.Diagnostics;

namespace Xueshi.Platform.Web;

/// <summary>Every empty answer above 399 and every exception ends in a page that says what to do, and tells nothing of the inside (WB-08).</summary>
public static partial class ErrorPages
{
    /// <summary>The pages are made in a scope of their own, since the page that failed may have used up what the request has once.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true, SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            var fault = context.Features.Get<IExceptionHandlerFeature>();
            if (fault is not null) Failed(app.Logger, fault.Error, context.TraceIdentifier, (fault.Endpoint as RouteEndpoint)?.RoutePattern.RawText);
            // The page is asked for anew with the method of the failed request; a POST would be taken for a form, and a DELETE would find no page.
            if (fault is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
                context.SetEndpoint(null);
            }
            return next(context);
        });
        app.UseRouting();
    }

    /// <summary>With the number that the person was shown, and the route instead of the address, which may hold a token.</summary>
    [LoggerMessage(EventId = 500, Level = LogLevel.Error, Message = "Fault {Reference} on {Route}")]
    private static partial void Failed(ILogger logger, Exception fault, string reference, string? route);
}
