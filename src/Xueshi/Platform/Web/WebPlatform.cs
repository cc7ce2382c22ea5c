using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Logging.Console;
using Xueshi.Platform.Logs;
using Xueshi.Platform.Web.ParkedForms;

namespace Xueshi.Platform.Web;

public static class WebPlatform
{
    public static IServiceCollection AddWeb(this IServiceCollection services, WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Run from the build rather than from a published folder, the style sheets lie in several places, listed by the build; published, there is no such list.
        builder.WebHost.UseStaticWebAssets();
        AccessLog.ReplaceTheFrameworks(builder.Logging);
        builder.Logging.AddConsole(console => console.FormatterName = OneLineFormatter.FormatterName).AddConsoleFormatter<OneLineFormatter, ConsoleFormatterOptions>();
        services.AddHandlers().AddScoped<RateLimit>().AddSingleton<RepeatedPresses>().AddScoped<ParkedForms.ParkedForms>().AddSingleton<PastSessions>();
        services.AddSingleton(new DemoMode(builder.Configuration.GetValue("Xueshi:Demo", false)));
        return services;
    }

    /// <summary>What every request passes, in order: whose address it is, access log, headers, last resort, who it is, whether it can be read, what they typed when their session was over, whether they may, whether the form is ours.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseTrustedProxies();
        // Here, too, and not only behind the error pages: the access log and the headers ask which page is meant.
        app.UseRouting();
        app.UseMiddleware<AccessLog>();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseOnePurposeLinkHeaders();
        app.UseAuthentication();
        app.UseUnreadableRequests();
        app.UseParkedForms();
        app.UseRefusedLooks();
        app.UseAuthorization();
        app.UseAntiforgery();
        // The verdict holds for every endpoint, whether or not it asks for it; the empty answer becomes a page (WB-03).
        app.Use((context, next) =>
        {
            if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } verdict) return next(context);
            context.Features.Set<IAntiforgeryValidationFeature>(null);
            // The token stands in the form: of a body that is too large it was never read, and that is what its sender should hear.
            context.Response.StatusCode = (verdict.Error?.InnerException as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
        app.UseAbsentForms();
    }
}
