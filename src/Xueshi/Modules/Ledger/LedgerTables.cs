using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.PersonalData;

namespace Xueshi.Modules.Ledger;

/// <summary>What the ledger keeps about people.</summary>
public static class LedgerTables
{
    public static readonly PersonalTable[] All =
    [
        PersonalTable.Of<AnnualAccount>("ledger_annual_accounts", (db, who) => db.AnnualAccounts.Where(a => a.PersonId == who.PersonId).OrderByDescending(a => a.Year)),
        PersonalTable.Of<LedgerEntry>("ledger_entries", (db, who) => db.LedgerEntries.Where(e => e.PersonId == who.PersonId).OrderByDescending(e => e.Id)),
    ];
}
