using Xueshi.Modules.Ledger.HelpDesk;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Modules.Ledger.Account;
using Xueshi.Modules.Ledger.Home;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Modules.Ledger.Staff;
using Xueshi.Modules.Ledger.Verify;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Platform.PersonalData;
using Xueshi.Platform.Sealing;
using Xueshi.Platform.Verification;
using Xueshi.Ui.Home;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Ledger;

public static class LedgerModule
{
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton(_ => CePolicy.Load())
        .AddScoped<LedgerPosting>().AddScoped<ISeriesListener, SeriesListener>()
        .AddSingleton<AccountQueries>().AddScoped<AccountReader>().AddScoped<OwnAccount>().AddScoped<StaffAccounts>().AddScoped<IPersonState, YearState>()
        .AddSingleton<IMenuSource, LedgerMenu>().AddScoped<IHomeTiles, LedgerHome>()
        .AddScoped<ISealedRows, LedgerRows>().AddScoped<IVerification, LedgerVerification>()
        .AddPersonalTables(LedgerTables.All);
}
