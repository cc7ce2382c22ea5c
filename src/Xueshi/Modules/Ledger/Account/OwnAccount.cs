using Xueshi.Modules.Ledger.Sources;
using Xueshi.Platform.Data;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Ledger.Account;

/// <summary>A person's own account as most people look at it: of the year that is open now.</summary>
public sealed class OwnAccount(AccountReader reader, IEntrySources sources) : IReadAhead
{
    /// <summary>Null where the address asks for a year.</summary>
    public AccountRows? OfOpenYear { get; private set; }

    public SelectsAhead? SelectsFor(HttpRequest request) =>
        request.RouteValues.ContainsKey(nameof(AccountPage.Number)) ? null : new(AccountRows.Selects(sources), reader.OpenYear.Value);

    public async Task TakeAsync(Together.Answers answers) => OfOpenYear = await AccountRows.ReadAsync(answers, sources);
}
