using Xueshi.Modules.Approvals;
using Xueshi.Modules.Exchange.Import;
using Xueshi.Modules.Exchange.Pool;
using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Vouching;
using Xueshi.Platform.Exports;
using Xueshi.Platform.PersonalData;
using Xueshi.Platform.Retention;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Exchange;

public static class ExchangeModule
{
    public static IServiceCollection AddExchange(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<ImportOptions>(configuration.GetSection("Xueshi:Exchange"))
        .AddSingleton<RowReader>().AddScoped<ProvenPeople>().AddScoped<OthersNumbers>().AddScoped<RowAnswers>().AddScoped<PoolFiling>().AddScoped<ImportReading>()
        .AddScoped<ImportCarrying>().AddScoped<UndoCarrying>().AddScoped<IProposedAct, ClosedYearAct>().AddScoped<IProposedAct, LateUndoAct>()
        .AddScoped<IRetained, DroppedImports>().AddScoped<IExportSource, ImportFailures>()
        .AddScoped<IIdentityListener, PoolCrediting>().AddScoped<IIdentityConsequence, PoolConsequence>()
        .AddSingleton<IMenuSource, ExchangeMenu>()
        .AddPersonalTables(ExchangeTables.All);

    public static void MapExchange(this IEndpointRouteBuilder routes) => routes.MapImportFiles();
}
