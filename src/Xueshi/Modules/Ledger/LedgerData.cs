using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Ledger;

/// <summary>The tables of the ledger.</summary>
public static class LedgerData
{
    extension(XueshiDb db)
    {
        public DbSet<LedgerEntry> LedgerEntries => db.Set<LedgerEntry>();

        public DbSet<AnnualAccount> AnnualAccounts => db.Set<AnnualAccount>();
    }
}
