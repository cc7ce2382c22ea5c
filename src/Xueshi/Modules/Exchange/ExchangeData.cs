using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Exchange;

/// <summary>The tables of exchange.</summary>
public static class ExchangeData
{
    extension(XueshiDb db)
    {
        public DbSet<ImportBatch> ImportBatches => db.Set<ImportBatch>();

        public DbSet<ImportRow> ImportRows => db.Set<ImportRow>();

        public DbSet<PooledCompletion> Pool => db.Set<PooledCompletion>();
    }
}
