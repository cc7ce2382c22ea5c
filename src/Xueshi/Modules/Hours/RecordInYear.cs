using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours;

/// <summary>A record with the sector whose rules its year follows: that of the 专业系列 held at the year's end.</summary>
public sealed record RecordInYear(LearningRecord Record, Sector Sector)
{
    public AnnualRequirement Requirement(CePolicy policy) => policy.Requirement(Record.Year, Sector);

    public CeWindow Window(CePolicy policy) => policy.Windows(Record.Year, Sector);

    public RecordFacts Facts(CePolicy policy) => RecordFacts.Of(Record, Requirement(policy));
}

public static class RecordsInYear
{
    /// <summary>Adds the sector in the same statement; what is read is tracked as usual.</summary>
    public static IQueryable<RecordInYear> InYear(this IQueryable<LearningRecord> records, XueshiDb db)
    {
        var periods = db.SeriesPeriods;
        // The casts let the stored number of the year be compared with a plain one.
        return records.Select(r => new RecordInYear(r,
            periods.Where(p => p.PersonId == r.PersonId && p.FromYear <= (int)(object)r.Year).OrderByDescending(p => p.FromYear).Select(p => (Sector?)p.Sector).FirstOrDefault() ?? Sector.General));
    }

    public static async Task<Sector> SectorOfAsync(this XueshiDb db, Guid personId, CeYear year, CancellationToken ct) =>
        await db.SeriesPeriods.Where(p => p.PersonId == personId && p.FromYear <= year.Value).OrderByDescending(p => p.FromYear)
            .Select(p => (Sector?)p.Sector).FirstOrDefaultAsync(ct) ?? Sector.General;
}
