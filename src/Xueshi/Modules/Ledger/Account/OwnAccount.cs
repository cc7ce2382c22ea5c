using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Ledger.Account;

/// <summary>A person's own account as most people look at it: of the year that is open now; every sector's opens with the calendar's.</summary>
public sealed class OwnAccount(IEntrySources sources, IClock clock) : IReadAhead
{
    private readonly CeYear _year = new(clock.Today.Year);

    /// <summary>Null where the address names a year.</summary>
    public AccountRows? OfOpenYear { get; private set; }

    public SelectsAhead? SelectsFor(HttpRequest request) => request.RouteValues.ContainsKey(nameof(AccountPage.Number)) ? null : new(AccountRows.Selects(sources), _year.Value);

    public async Task TakeAsync(Together.Answers answers) => OfOpenYear = await AccountRows.ReadAsync(answers, _year, sources);
}
