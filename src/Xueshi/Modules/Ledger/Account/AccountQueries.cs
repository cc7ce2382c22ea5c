using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Ledger.Account;

/// <summary>The statements that run at every posting and at many looks at an account, compiled once for an application: a compiled query belongs to the model of one database.</summary>
public sealed class AccountQueries
{
    /// <summary>An account with its entries, tracked, for posting.</summary>
    public Func<XueshiDb, Guid, CeYear, Task<AnnualAccount?>> ToPostTo { get; } = EF.CompileAsyncQuery((XueshiDb db, Guid person, CeYear year) =>
        db.Set<AnnualAccount>().Include(a => a.Entries).FirstOrDefault(a => a.PersonId == person && a.Year == year));

    /// <summary>The 专业系列 held in a year; at most one.</summary>
    public Func<XueshiDb, Guid, int, IAsyncEnumerable<SeriesPeriod>> SeriesOf { get; } = EF.CompileAsyncQuery((XueshiDb db, Guid person, int year) =>
        db.Set<SeriesPeriod>().AsNoTracking().Where(p => p.PersonId == person && p.FromYear <= year).OrderByDescending(p => p.FromYear).Take(1));
}
