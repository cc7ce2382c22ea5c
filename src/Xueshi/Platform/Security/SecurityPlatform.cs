using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Xueshi.Platform.Data;
using Xueshi.Platform.Web;

namespace Xueshi.Platform.Security;

public static class SecurityPlatform
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = KeyRing.Open(Path.GetFullPath(configuration["Xueshi:Keys"] ?? "var/keys"));
        services.AddSingleton(keys).AddSingleton<FieldCipher>().AddSingleton<BlindIndex>();
        services.AddHttpContextAccessor().AddScoped<CurrentActor>();
        services.AddDataProtection().SetApplicationName("Xueshi").PersistKeysToDbContext<XueshiDb>()
            .ProtectKeysWithCertificate(keys.Wrapping).UnprotectKeysWithAnyCertificate(keys.Wrapping)
            // One pass over each sealed cookie and token instead of encryption and authentication apart.
            .UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        AddAntiforgery(services);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie = new HostCookie("xueshi");
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "to";
            options.SlidingExpiration = false;
            options.ExpireTimeSpan = TimeSpan.FromDays(1);
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
        services.PostConfigure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, options => options.TicketDataFormat = new RememberedTickets(options.TicketDataFormat));
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        // An endpoint without a policy is open to nobody (AZ-01); an address that leads to no endpoint goes on to its 404 or 405.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint).Build());
        return services;
    }

    private static void AddAntiforgery(IServiceCollection services)
    {
        services.AddAntiforgery(options =>
        {
            (options.Cookie, options.FormFieldName) = (new HostCookie("xueshi-form"), "__form");
            // Every answer says it, with a form or without.
            options.SuppressXFrameOptionsHeader = true;
        });
        var maker = services.Last(known => known.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        services.AddSingleton<IAntiforgery>(provider => ActivatorUtilities.CreateInstance<RememberedTokens>(provider, ActivatorUtilities.CreateInstance(provider, maker)));
    }
}
