using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Ledger.Posting;

/// <summary>Hears, inside the transaction, what may take from a year what it was certified with; what rests on the year (a certificate) follows at once.</summary>
public interface IVerdictListener
{
    /// <param name="account">The account after the reversal.</param>
    /// <param name="reason">Why; the person reads it.</param>
    Task EntryReversedAsync(AnnualAccount account, LedgerEntry reversed, Actor actor, string reason, CancellationToken ct);

    /// <summary>The year stands under another 专业系列, and perhaps under the rules of another sector.</summary>
    /// <param name="account">The account reckoned anew.</param>
    /// <param name="reason">Why; the person reads it.</param>
    Task SeriesFollowedAsync(AnnualAccount account, Actor actor, string reason, CancellationToken ct);
}
