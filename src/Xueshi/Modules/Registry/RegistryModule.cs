using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Corrections;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Modules.Registry.Home;
using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Invitations;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Modules.Registry.Organizations.List;
using Xueshi.Modules.Registry.Organizations.Mergers;
using Xueshi.Modules.Registry.Organizations.Move;
using Xueshi.Modules.Registry.Organizations.Oversee;
using Xueshi.Modules.Registry.Organizations.Requests;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Modules.Registry.Overdue;
using Xueshi.Modules.Registry.People;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Modules.Registry.RealName;
using Xueshi.Modules.Registry.Retention;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Modules.Registry.Search;
using Xueshi.Modules.Registry.Staff;
using Xueshi.Platform.Data;
using Xueshi.Platform.Exports;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.PersonalData;
using Xueshi.Ui.Front;
using Xueshi.Ui.Home;
using Xueshi.Ui.Search;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Registry;

public static class RegistryModule
{
    public static IServiceCollection AddRegistry(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(Dictionaries.Embedded).AddSingleton<IdNumberVault>();
        services.AddScoped<Vouching.Vouching>().AddScoped<Transfers>().AddScoped<Confirmation>().AddScoped<Acceptance>().AddScoped<SeriesHistory>().AddScoped<PeopleDesk>().AddScoped<StaffReading>().AddScoped<IdNumberShowing>();
        services.AddSingleton<RosterReader>().AddSingleton<ActivationTokens>().AddScoped<RosterApplying>().AddScoped<RosterUndoing>().AddScoped<RosterWork>().AddScoped<RosterReading>().AddScoped<StaffTemplate>();
        services.AddScoped<IBackgroundWork>(provider => provider.GetRequiredService<RosterWork>());
        services.AddScoped<IdentityChanging>().AddScoped<CorrectionReading>().AddScoped<CorrectionForesight>();
        services.AddScoped<DuplicateSearch>().AddScoped<DuplicatePairs>().AddScoped<PersonSides>().AddScoped<MergedIdentity>().AddScoped<MergeForesight>();
        services.AddScoped<IMergeListener, EmploymentMerging>().AddScoped<IMergeListener, OwnThingsMerging>().AddScoped<IPersonState, MergeState>();
        services.AddScoped<IBackgroundWork, DuplicateWork>().AddSingleton<DuplicateRounds>().AddOptions<DuplicateOptions>().BindConfiguration("Xueshi:Duplicates");
        services.AddOptions<AnswerOptions>().BindConfiguration("Xueshi:Answers");
        services.AddSingleton<WorkingDays>().AddSingleton<AnswerTimes>();
        services.AddScoped<IPersonState, EmploymentState>().AddScoped<IPersonState, CorrectionState>().AddScoped<IPersonState, FormerIdentityState>();
        services.AddScoped<OrganizationSearch>();
        services.AddScoped<OrganizationAct>().AddScoped<Deregistration>().AddScoped<OrganizationReading>().AddScoped<CodeInUse>().AddScoped<RequestBook>().AddScoped<RequestGranting>().AddScoped<Moving>().AddScoped<MovePreview>().AddScoped<Organizations.Mergers.Duplicates>().AddScoped<MergeComparison>().AddScoped<MergerWork>()
            .AddScoped<IMergerShare, EmploymentShare>().AddScoped<IMergerShare, InvitationShare>().AddScoped<ReleaseWork>();
        services.AddScoped<IBackgroundWork>(provider => provider.GetRequiredService<ReleaseWork>());
        services.AddScoped<IBackgroundWork>(provider => provider.GetRequiredService<MergerWork>());
        services.AddOptions<MergerOptions>().BindConfiguration("Xueshi:Mergers");
        services.AddOptions<RosterOptions>().BindConfiguration("Xueshi:Rosters");
        services.AddRealName(configuration, environment);
        services.AddScoped<IExportSource, StaffExport>().AddScoped<IExportSource, RosterFailures>();
        services.AddPersonalTables(RegistryTables.All).AddRegistryRetention();
        foreach (var table in Dictionaries.Embedded.All) services.AddSingleton<IDictionarySource>(new TableSource(table));
        services.AddSingleton<IDictionarySource, Employers>().AddSingleton<IDictionarySource, JurisdictionSource>().AddSingleton<IDictionarySource, Authorities>();
        return services.AddSingleton<IMenuSource, RegistryMenu>().AddScoped<IHomeTiles, RegistryHome>().AddScoped<IHotlines, OfficeHotlines>();
    }

    public static void MapRegistry(this IEndpointRouteBuilder routes)
    {
        routes.MapOrganizationLicense();
        routes.MapOrganizationExport();
        routes.MapRequestEvidence();
        routes.MapRosterFiles();
        routes.MapCorrectionProofs();
    }

    /// <summary>What must be in the database before the first request.</summary>
    public static async Task PrepareRegistryAsync(this IServiceProvider provider, CancellationToken ct = default)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<XueshiDb>();
        await JurisdictionSeed.SeedAsync(db, ct);
        await FillIndex.RunAsync(db, ct);
    }
}
