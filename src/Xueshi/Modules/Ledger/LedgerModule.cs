using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Modules.Registry.Profile;

namespace Xueshi.Modules.Ledger;

public static class LedgerModule
{
    public static IServiceCollection AddLedger(this IServiceCollection services) =>
        services.AddSingleton(_ => CePolicy.Load()).AddScoped<LedgerPosting>().AddScoped<ISeriesListener, SeriesListener>();
}
