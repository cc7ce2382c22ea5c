using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Access.Sessions;
using Xueshi.Modules.Access.Phones;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Access;

public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<Argon2Options>(configuration.GetSection("Xueshi:Argon2"));
        services.AddSingleton(configuration.GetSection("Xueshi:Passwords").Get<PasswordPolicy>() ?? new()).AddSingleton<PasswordRules>();
        services.AddSingleton<IPasswordHasher<Account>, Argon2PasswordHasher>().AddSingleton<HashSlots>();
        services.AddScoped<IPhoneOfPerson, PhoneOfPerson>().AddScoped<LoginLookup>().AddScoped<AccountOpening>().AddScoped<IShell, AccessShell>().AddSingleton<IMenuSource, AccessMenu>();
        services.AddSingleton<SessionTickets>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>>(provider => new ConfigureNamedOptions<CookieAuthenticationOptions>(
            CookieAuthenticationDefaults.AuthenticationScheme, options => options.SessionStore = provider.GetRequiredService<SessionTickets>()));
        return services;
    }

    public static void MapAccess(this IEndpointRouteBuilder routes) => routes.MapSessions();
}
