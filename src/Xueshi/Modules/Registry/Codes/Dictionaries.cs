using System.Collections.Frozen;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>Every dictionary of the registry, read once from the tables in this build; immutable, safe to share.</summary>
public sealed class Dictionaries
{
    private readonly FrozenDictionary<string, CodeTable> _byKey;

    private Dictionaries()
    {
        Titles = TitleCatalog.Load();
        TitleSeries = Titles.SeriesTable;
        TitleNames = Titles.TitleTable;
        _byKey = new[]
        {
            Sexes, EthnicGroups, EducationLevels, Degrees, NativePlaces, Majors, PracticeSpecialties, TitleSeries, TitleNames,
            OrganizationNatures, PositionStates, PoliticalStatuses, Trades,
        }.ToFrozenDictionary(table => table.Key);
    }

    public static Dictionaries Embedded { get; } = new();

    /// <summary>性别</summary>
    public CodeTable Sexes { get; } = Load("sex");

    /// <summary>民族, with the customary 97 and 98</summary>
    public CodeTable EthnicGroups { get; } = Load("ethnic-groups");

    /// <summary>学历; forms usually ask for the group (大类)</summary>
    public CodeTable EducationLevels { get; } = Load("education-levels");

    /// <summary>学位; forms usually ask for the group (大类)</summary>
    public CodeTable Degrees { get; } = Load("degrees");

    /// <summary>籍贯: every province, and the cities and counties of Guangdong</summary>
    public CodeTable NativePlaces { get; } = new("native-places", "籍贯", Regions.Choices) { Standard = "GB/T 2260", IsOpen = true };

    /// <summary>所学专业</summary>
    public CodeTable Majors { get; } = Load("majors");

    /// <summary>从事专业</summary>
    public CodeTable PracticeSpecialties { get; } = Load("practice-specialties");

    /// <summary>专业系列 as one choice: a series (<c>17</c> 会计) or one of its specialties (<c>05-01</c> 工程技术（电子工程）)</summary>
    public CodeTable TitleSeries { get; }

    /// <summary>专业技术任职资格, 无 included</summary>
    public CodeTable TitleNames { get; }

    /// <summary>Series, specialties, titles and levels, and the sector whose rules a series follows</summary>
    public TitleCatalog Titles { get; }

    /// <summary>单位性质</summary>
    public CodeTable OrganizationNatures { get; } = Load("organization-natures");

    /// <summary>岗位状态</summary>
    public CodeTable PositionStates { get; } = Load("position-states");

    /// <summary>政治面貌</summary>
    public CodeTable PoliticalStatuses { get; } = Load("political-statuses");

    /// <summary>行业 of an organization</summary>
    public CodeTable Trades { get; } = Load("trades");

    public IReadOnlyCollection<CodeTable> All => _byKey.Values;

    /// <summary>By key, as in an address; null when there is none.</summary>
    public CodeTable? Find(string key) => _byKey.GetValueOrDefault(key);

    private static CodeTable Load(string key)
    {
        var file = EmbeddedTable.Read<TableFile>(key);
        return new(key, file.Title, file.Items) { Standard = file.Standard, IsDemo = file.Demo, IsOpen = file.Open };
    }

    private sealed record TableFile(string Title, string? Standard, bool Demo, bool Open, IReadOnlyList<DictionaryEntry> Items);
}
