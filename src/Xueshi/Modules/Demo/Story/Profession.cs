using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Demo.Story;

/// <summary>What people of one trade have in common: codes of the registry's dictionaries, and the courses they take.</summary>
/// <param name="Discipline">学科门类: the last two digits of the degree codes.</param>
/// <param name="Titles">任职资格, lowest first.</param>
/// <param name="School">Who usually trains them.</param>
public sealed record Profession(
    string Key, string Series, string Practice, IReadOnlyList<string> Majors, string Discipline, IReadOnlyList<string> Titles, string School, IReadOnlyList<string> Courses)
{
    public Sector Sector => Dictionaries.Embedded.Titles.SectorOf(Series);

    /// <summary>专业系列 as the registry prints it.</summary>
    public string SeriesName => Dictionaries.Embedded.TitleSeries.NameOf(Series);

    public static IReadOnlyDictionary<string, Profession> All { get; } =
        StoryTable.Read<Table>("professions").Items.ToDictionary(profession => profession.Key);

    private sealed record Table(IReadOnlyList<Profession> Items);
}
