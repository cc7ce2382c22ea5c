using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using Xueshi.Ui.Search;
using Xueshi.Ui.Shell;

namespace Xueshi.Ui;

/// <summary>The two doors of the kit.</summary>
public static class UiModule
{
    /// <summary>The host supplies <see cref="Shell.IShell"/>; modules supply menu sources, dictionaries and <see cref="Front.IHotlines"/>.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // By default every Chinese character outside a template would be written as an entity of eight bytes; what HTML needs escaped still is.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }

    /// <summary>Style sheets, scripts, pages and dictionaries. Comes after authorization and antiforgery.</summary>
    public static void MapUi(this WebApplication app)
    {
        app.Use(ReadShellOfErrorPageAsync);
        app.MapStaticAssets().AllowAnonymous();
        app.MapDictionaries();
        app.MapRazorComponents<App>();
    }

    /// <summary>
    /// The frame of an error page that stands in for an empty answer is read before the page is rendered: a page asked for anew that waits for the
    /// database while it renders did not always come to an end.
    /// </summary>
    private static async Task ReadShellOfErrorPageAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            await context.RequestServices.GetRequiredService<IShell>().ReadAsync(context.RequestAborted);
        await next(context);
    }
}
