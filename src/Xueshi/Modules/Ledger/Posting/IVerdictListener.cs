using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Ledger.Posting;

/// <summary>Hears, inside the transaction, that an entry of a year was taken back; what rests on the year (a certificate) follows at once.</summary>
public interface IVerdictListener
{
    /// <param name="account">The account after the reversal.</param>
    /// <param name="reason">Why; the person reads it.</param>
    Task EntryReversedAsync(AnnualAccount account, LedgerEntry reversed, Actor actor, string reason, CancellationToken ct);
}
