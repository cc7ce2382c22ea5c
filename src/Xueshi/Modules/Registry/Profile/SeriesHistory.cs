using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Profile;

/// <summary>Keeps which 专业系列 a person has in which years; a year follows the series held at its end.</summary>
public sealed class SeriesHistory(XueshiDb db, Dictionaries dictionaries, JournalWriter journal, IEnumerable<ISeriesListener> listeners)
{
    /// <summary>The first year the system knows; the first series a person enters counts from here on.</summary>
    public const int FirstYear = 2010;

    /// <param name="person">Tracked; changed here when the series is another one.</param>
    /// <param name="code">Of a series or specialty.</param>
    /// <param name="thisYear">The calendar year of the change.</param>
    public async Task ChangeAsync(Person person, string code, int thisYear, Actor actor, CancellationToken ct)
    {
        var (sector, series) = (dictionaries.Titles.SectorOf(code), dictionaries.TitleSeries.NameOf(code));
        if (person.Series == series && person.Sector == sector) return;
        var periods = await db.SeriesPeriods.Where(p => p.PersonId == person.Id).ToListAsync(ct);
        var fromYear = periods.Count == 0 ? FirstYear : thisYear;
        if (periods.Find(p => p.FromYear == fromYear) is { } period)
            (period.Sector, period.Series) = (sector, series);
        else
            db.Add(new SeriesPeriod { PersonId = person.Id, FromYear = fromYear, Sector = sector, Series = series });

        var from = person.Series ?? "未填写";
        (person.Series, person.Sector) = (series, sector);
        journal.Record(RegistryChanges.SeriesChanged, actor, person, person.Id, new { from, to = series, year = fromYear });
        foreach (var listener in listeners) await listener.SeriesChangedAsync(person.Id, fromYear, sector, series, actor, ct);
    }
}
