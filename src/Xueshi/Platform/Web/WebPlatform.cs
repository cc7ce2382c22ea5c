namespace Xueshi.Platform.Web;

public static class WebPlatform
{
    public static IServiceCollection AddWeb(this IServiceCollection services, WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        services.AddHandlers().AddScoped<RateLimit>();
        services.AddSingleton(new DemoMode(builder.Configuration.GetValue("Xueshi:Demo", false)));
        return services;
    }

    /// <summary>What every request passes, in order: headers, last resort, who it is, whether they may, whether the form is ours.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }
}
