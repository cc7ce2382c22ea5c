using Xueshi.Modules.Access.Closing;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Hours.Closing;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Hours.Follow;
using Xueshi.Modules.Hours.HelpDesk;
using Xueshi.Modules.Hours.Home;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Hours.List;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Merging;
using Xueshi.Modules.Hours.Proof;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Modules.Registry.Organizations.Mergers;
using Xueshi.Modules.Registry.Organizations.Show;
using Xueshi.Platform.PersonalData;
using Xueshi.Platform.Retention;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Ui.Home;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Hours;

public static class HoursModule
{
    public static IServiceCollection AddHours(this IServiceCollection services) => services
        .AddSingleton<IMenuSource, HoursMenu>().AddScoped<OwnRecords>()
        .AddScoped<IHomeTiles, HoursHome>()
        .AddSingleton<DeclarationRules>().AddScoped<RecognizerRouting>().AddScoped<Recognition>()
        .AddScoped<ProofReading>()
        .AddSingleton<CompletionJudge>().AddScoped<CompletionWriter>().AddScoped<CompletionRecorder>().AddScoped<CompletionUndo>()
        .AddScoped<IEntrySources, RecordSources>().AddScoped<IEmployerListener, RecordsFollow>().AddScoped<IPersonState, RecordState>().AddScoped<IMergerShare, RecordShare>().AddScoped<IOrganizationFigures, RecordFigures>().AddScoped<IClosingStep, RecordsClose>().AddScoped<RecordDoubles>().AddScoped<IMergeListener, RecordMerging>()
        .AddScoped<Revocation>().AddScoped<BatchRevocation>().AddScoped<IProposedAct, RevokeBatchAct>()
        .AddScoped<IRetained, ClosedDrafts>().AddSingleton(new FileLink(typeof(Evidence), db => db.Evidence.Select(e => e.FileId)))
        .AddPersonalTables(HoursTables.All);

    public static void MapHours(this IEndpointRouteBuilder routes) => routes.MapProof();
}
