using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Ledger.Account;

/// <summary>The statements that run at every posting and every look at an account, compiled once for an application: a compiled query belongs to the model of one database.</summary>
public sealed class AccountQueries
{
    /// <summary>The years a person has an account of.</summary>
    public Func<XueshiDb, Guid, IAsyncEnumerable<HeldAccount>> AccountsOf { get; } = EF.CompileAsyncQuery((XueshiDb db, Guid person) =>
        db.Set<AnnualAccount>().Where(a => a.PersonId == person).Select(a => new HeldAccount(a.Year, a.Sector, a.Series)));

    /// <summary>An account with its entries, tracked, for posting.</summary>
    public Func<XueshiDb, Guid, CeYear, Task<AnnualAccount?>> ToPostTo { get; } = EF.CompileAsyncQuery((XueshiDb db, Guid person, CeYear year) =>
        db.Set<AnnualAccount>().Include(a => a.Entries).FirstOrDefault(a => a.PersonId == person && a.Year == year));

    /// <summary>The entries of a year in order of posting.</summary>
    public Func<XueshiDb, Guid, CeYear, IAsyncEnumerable<PostedEntry>> EntriesOf { get; } = EF.CompileAsyncQuery((XueshiDb db, Guid person, CeYear year) =>
        db.Set<LedgerEntry>().Where(e => e.PersonId == person && e.Year == year).OrderBy(e => e.Id)
            .Select(e => new PostedEntry(e.Id, e.Category, e.Hours, e.SourceId, e.ReversesId, e.Part, e.PostedAt, e.RuleVersion)));

    /// <summary>The 专业系列 held in a year; at most one.</summary>
    public Func<XueshiDb, Guid, int, IAsyncEnumerable<SeriesPeriod>> SeriesOf { get; } = EF.CompileAsyncQuery((XueshiDb db, Guid person, int year) =>
        db.Set<SeriesPeriod>().AsNoTracking().Where(p => p.PersonId == person && p.FromYear <= year).OrderByDescending(p => p.FromYear).Take(1));
}

/// <summary>Whose rules a year follows.</summary>
public sealed record HeldAccount(CeYear Year, Sector Sector, string? Series);

/// <summary>An entry with when it was posted and under which rule version.</summary>
public sealed record PostedEntry(
    Guid Id, SubjectCategory Category, CreditHours Hours, Guid SourceId, Guid? ReversesId, ProfessionalPart Part, DateTime PostedAt, string RuleVersion)
{
    public EntryLine ToLine(AnnualRequirement requirement) => new(Id, Category, requirement.InUnit(Hours, RuleVersion), SourceId, ReversesId, Part);
}
