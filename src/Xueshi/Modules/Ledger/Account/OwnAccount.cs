using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Ledger.Account;

/// <summary>A person's own account as most people look at it: of the year that is open now.</summary>
public sealed class OwnAccount(AccountReader reader, CurrentActor current) : IReadAhead
{
    /// <summary>Null where the address asks for a year.</summary>
    public AccountView? OfOpenYear { get; private set; }

    public async Task ReadAsync(HttpContext http)
    {
        if (!http.Request.RouteValues.ContainsKey(nameof(AccountPage.Number))) OfOpenYear = await reader.ReadAsync(current.Actor.PersonId, asked: null, http.RequestAborted);
    }
}
