using System.Text.Encodings.Web;
using System.Text.Unicode;
using Xueshi.Ui.Parts;
using Xueshi.Ui.Search;

namespace Xueshi.Ui;

/// <summary>The two doors of the kit.</summary>
public static class UiModule
{
    /// <summary>The host supplies <see cref="Shell.IShell"/>; modules supply menu sources, dictionaries and <see cref="Front.IHotlines"/>.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<DrawnParts>();
        // By default every Chinese character outside a template would be written as an entity of eight bytes; what HTML needs escaped still is.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }

    /// <summary>Style sheets, scripts, pages and dictionaries. Comes after authorization and antiforgery.</summary>
    public static void MapUi(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapDictionaries();
        app.MapRazorComponents<App>();
    }
}
