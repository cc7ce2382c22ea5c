using System.Collections.Frozen;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>The 27 title series. A code is that of a series (<c>17</c>) or of one of its specialties (<c>05-01</c>).</summary>
public sealed class TitleCatalog
{
    /// <summary>The code of 无 in <see cref="TitleTable"/>: the person said that there is no title.</summary>
    public const string NoTitle = "0000";

    private readonly FrozenDictionary<string, TitleSeries> _series;
    private readonly FrozenDictionary<string, TitleName> _titles;

    private TitleCatalog(IReadOnlyList<TitleSeries> series)
    {
        Series = series;
        _series = series.ToFrozenDictionary(one => one.Code);
        _titles = series.SelectMany(one => one.Titles).ToFrozenDictionary(title => title.Code);
        SeriesTable = new("title-series", "专业系列", series.SelectMany(Choices)) { IsDemo = true };
        TitleTable = new("title-names", "专业技术任职资格", [new(NoTitle, "无"), .. series.SelectMany(TitleChoices)]);
    }

    public IReadOnlyList<TitleSeries> Series { get; }

    /// <summary>专业系列 as one dictionary; demo, because no published list backs its specialties.</summary>
    public CodeTable SeriesTable { get; }

    /// <summary>任职资格 as one dictionary; the series stands behind names that several share.</summary>
    public CodeTable TitleTable { get; }

    /// <summary>The series of a series or specialty code; null when unknown.</summary>
    public TitleSeries? FindSeries(string? code) => code is { Length: >= 2 } ? _series.GetValueOrDefault(code[..2]) : null;

    public TitleSpecialty? FindSpecialty(string? code) =>
        FindSeries(code)?.Specialties.FirstOrDefault(specialty => specialty.Code == code);

    public TitleName? FindTitle(string? code) => code is null ? null : _titles.GetValueOrDefault(code);

    /// <summary>Whose rules the people of a series or specialty follow; those without one, or of an unknown one, follow the general rules.</summary>
    public Sector SectorOf(string? code) => FindSeries(code)?.Sector ?? Sector.General;

    internal static TitleCatalog Load() => new(EmbeddedTable.Read<TitleFile>("title-series").Items);

    private static IEnumerable<DictionaryEntry> Choices(TitleSeries series) =>
    [
        new(series.Code, series.Print(null)) { Aliases = [series.Name], IsGroup = series.Specialties.Count > 0 },
        .. series.Specialties.Select(specialty =>
            new DictionaryEntry(specialty.Code, series.Print(specialty)) { Aliases = [specialty.Name], Parent = series.Code }),
    ];

    private static IEnumerable<DictionaryEntry> TitleChoices(TitleSeries series) => series.Titles.Select(title =>
        new DictionaryEntry(title.Code, title.Name)
        {
            Aliases = [$"{title.Name}（{series.ShortName}）"], Parent = series.Code, IsObsolete = title.Obsolete,
        });

    private sealed record TitleFile(IReadOnlyList<TitleSeries> Items);
}
