using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Access.Accounts;
using Xueshi.Modules.Access.Closing;
using Xueshi.Modules.Access.Exports;
using Xueshi.Modules.Access.Codes;
using Xueshi.Modules.Access.Contacts;
using Xueshi.Modules.Access.FirstStart;
using Xueshi.Modules.Access.HelpDesk;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Merging;
using Xueshi.Modules.Access.Messages;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passkeys;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Modules.Access.PersonalData;
using Xueshi.Modules.Access.Provincial;
using Xueshi.Modules.Access.RealName;
using Xueshi.Modules.Access.Recover;
using Xueshi.Modules.Access.Recover.InPerson;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Modules.Access.Sessions;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Modules.Registry.Organizations.Mergers;
using Xueshi.Modules.Registry.Organizations.Show;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Platform.PersonalData;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;
using Xueshi.Ui.Home;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Access;

public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<Argon2Options>(configuration.GetSection("Xueshi:Argon2"));
        services.AddSingleton(configuration.GetSection("Xueshi:Passwords").Get<PasswordPolicy>() ?? new()).AddSingleton<PasswordRules>();
        services.AddSingleton(configuration.GetSection("Xueshi:SignIn").Get<SignInLimits>() ?? new());
        services.AddSingleton(provider => new SecondFactorPolicy(configuration.GetValue("Xueshi:SecondFactor:Required", !provider.GetRequiredService<DemoMode>().IsOn)));
        services.AddProvincialSignIn(configuration.GetSection("Xueshi:ProvincialSignIn").Get<ProvincialOptions>() ?? new());
        services.AddSingleton<PendingProvincial>().AddScoped<ProvincialProof>().AddScoped<ProvincialArrival>();
        services.AddSingleton(RealNamePolicy.From).AddSingleton(AttestationPolicy.From(configuration));
        services.AddSingleton<IPasswordHasher<Account>, Argon2PasswordHasher>().AddSingleton<HashSlots>();
        services.AddScoped<PasswordCheck>().AddScoped<SecondCode>().AddScoped<LoginLookup>().AddScoped<IOrganizationListener, RightsFollow>().AddScoped<IMergerListener, MergedRights>().AddScoped<IOrganizationFigures, AdministratorFigures>().AddScoped<IPersonState, AccountState>().AddScoped<Admission>().AddSingleton<KnownDevices>().AddSingleton<HalfSignIns>().AddScoped<RecoveryCodes>().AddScoped<LostSecondFactor>().AddScoped<SecondFactors>().AddScoped<PasskeyCeremony>().AddScoped<AccountOpening>().AddScoped<FirstStartInvitation>().AddScoped<IContactsOfPerson, ContactsOfPerson>().AddScoped<CodeSending>().AddSingleton<IBackgroundWork, MailsOfProfiles>().AddScoped<KnownFacts>().AddScoped<PasswordReset>().AddSingleton<RecoveryInHand>().AddSingleton<RecoveryLinks>().AddScoped<IMergeListener, AccountMerging>().AddScoped<ISharedPhones, SharedPhones>();
        services.AddScoped<IEmployerListener, RightsEnd>().AddScoped<MembershipEnding>().AddScoped<LastLead>().AddScoped<ILeaveGuard, LastLead>();
        services.AddScoped<Inviting>().AddSingleton<RoleLinks>().AddScoped<MembersReading>().AddScoped<IHomeTiles, MembersHome>().AddScoped<IOrganizationState, AdministratorState>();
        services.AddSingleton<IMenuSource, AccessMenu>().AddScoped<IShell, AccessShell>();
        services.AddScoped<Inbox>();
        services.AddScoped<OwnerNotice>().AddScoped<Foresight>().AddScoped<ClosingTakenBack>().AddScoped<IClosingStep, RolesClose>().AddScoped<IClosingStep, EmployerCloses>();
        services.AddAccessRetention();
        services.AddPersonalTables(AccessTables.All);
        services.AddSingleton<SessionQueries>().AddSingleton<SessionTickets>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>>(provider => new ConfigureNamedOptions<CookieAuthenticationOptions>(
            CookieAuthenticationDefaults.AuthenticationScheme, options =>
            {
                options.SessionStore = provider.GetRequiredService<SessionTickets>();
                options.Events.OnRedirectToAccessDenied = SecondFactorFirst.Before(RealNameFirst.Before(options.Events.OnRedirectToAccessDenied));
            }));
        return services;
    }

    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapSessions();
        routes.MapInbox();
        routes.MapPersonalData();
        routes.MapExports();
        routes.MapLetters();
        routes.MapProvincial();
    }

    /// <summary>On an installation without accounts, says how the first administrator comes in; demo mode makes its own.</summary>
    public static async Task PrepareAccessAsync(this IServiceProvider provider, TextWriter console, CancellationToken ct = default)
    {
        // A policy that nobody could satisfy stops the start rather than every administrator.
        _ = provider.GetRequiredService<RealNamePolicy>();
        if (provider.GetRequiredService<DemoMode>().IsOn) return;
        await using var scope = provider.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstStartInvitation>().IssueAsync(ct) is { } token)
            await console.WriteLineAsync($"系统还没有账号。请在 24 小时内用浏览器打开本系统的 /first-start/{token} 创建平台管理员（一次有效）。");
    }
}
