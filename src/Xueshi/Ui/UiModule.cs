using System.Text.Encodings.Web;
using System.Text.Unicode;
using Xueshi.Ui.Parts;
using Xueshi.Ui.Search;
using Xueshi.Ui.Shell;

namespace Xueshi.Ui;

/// <summary>The two doors of the kit.</summary>
public static class UiModule
{
    /// <summary>The host supplies <see cref="IShell"/>; modules supply menu sources, dictionaries and <see cref="Front.IHotlines"/>.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents();
        PersistNothing(services);
        services.AddSingleton<DrawnParts>().AddSingleton<Menus>().AddScoped<HeadTitle>();
        // By default every Chinese character outside a template would be written as an entity of eight bytes; what HTML needs escaped still is.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }

    /// <summary>No page of ours is interactive, so that no service's state goes along to the browser; the framework would look up and sort those that might at every request.</summary>
    private static void PersistNothing(IServiceCollection services)
    {
        foreach (var service in services.Where(known => known.ServiceType.Name == "IPersistentServiceRegistration").ToList()) services.Remove(service);
    }

    /// <summary>Style sheets, scripts, pages and dictionaries. Comes after authorization and antiforgery.</summary>
    public static void MapUi(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapDictionaries();
        app.MapRazorComponents<App>().Add(AnswerHead);
    }

    /// <summary>Monitors and link checkers look at a page without reading it (RFC 9110, 9.1); the framework offers pages for GET and POST alone, and the server leaves out the body by itself.</summary>
    private static void AnswerHead(EndpointBuilder page)
    {
        if (page.Metadata.OfType<HttpMethodMetadata>().LastOrDefault() is { } known && known.HttpMethods.Contains(HttpMethods.Get))
            page.Metadata.Add(new HttpMethodMetadata([.. known.HttpMethods, HttpMethods.Head]));
    }
}
