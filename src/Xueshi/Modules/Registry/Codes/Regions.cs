using System.Collections.Frozen;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>行政区划 (GB/T 2260): every province, the cities and counties of Guangdong, and the codes Guangdong used since 1980.</summary>
public static class Regions
{
    private static readonly GuangdongFile File = EmbeddedTable.Read<GuangdongFile>("regions-guangdong");

    private static readonly IReadOnlyList<DictionaryEntry> Provinces = EmbeddedTable.Read<ListFile<DictionaryEntry>>("provinces").Items;

    private static readonly FrozenSet<string> ProvinceDigits = Provinces.Select(province => province.Code[..2]).ToFrozenSet();

    private static readonly ILookup<string, HistoricRegion> Historic =
        EmbeddedTable.Read<ListFile<HistoricRegion>>("regions-guangdong-historic").Items.ToLookup(region => region.Code);

    /// <summary>The 21 cities with their counties, in the order of their codes.</summary>
    public static IReadOnlyList<City> Cities => File.Cities;

    /// <summary>广东省</summary>
    public static DictionaryEntry Guangdong => File.Province;

    /// <summary>Provinces, then Guangdong's cities and counties, with the full name as the name: 广东省广州市荔湾区.</summary>
    public static IReadOnlyList<DictionaryEntry> Choices { get; } =
    [
        .. Provinces,
        .. File.Cities.SelectMany(city => new[] { Choice(city.Code, city.Name, "", Guangdong.Code) }
            .Concat(city.Children.Select(county => Choice(county.Code, county.Name, city.Name, city.Code)))),
    ];

    private static readonly FrozenDictionary<string, DictionaryEntry> ByCode = Choices.ToFrozenDictionary(region => region.Code);

    /// <summary>A region of today; null when there is none or it lies in a county of another province.</summary>
    public static DictionaryEntry? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Names a code had in former years, oldest first; one code may have named several places.</summary>
    public static IEnumerable<string> FormerNames(string code) =>
        Historic[code].OrderBy(region => region.FirstSeen, StringComparer.Ordinal).Select(region => region.Name);

    /// <summary>Whether two digits are those of a province.</summary>
    public static bool IsProvince(ReadOnlySpan<char> twoDigits) =>
        ProvinceDigits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(twoDigits);

    /// <summary>Whether a code is or once was in the tables; of other provinces we know the first two digits only.</summary>
    public static bool IsPlausible(string code) => code.StartsWith("44", StringComparison.Ordinal)
        ? ByCode.ContainsKey(code) || Historic.Contains(code)
        : IsProvince(code.AsSpan(0, 2));

    private static DictionaryEntry Choice(string code, string name, string city, string parent) =>
        new(code, $"{File.Province.Name}{city}{name}") { Aliases = [name], Parent = parent };

    /// <summary>A city of prefecture rank; Dongguan and Zhongshan have no counties.</summary>
    public sealed record City(string Code, string Name, IReadOnlyList<County> Children);

    public sealed record County(string Code, string Name);

    private sealed record HistoricRegion(string Code, string Name, string FirstSeen);

    private sealed record GuangdongFile(DictionaryEntry Province, IReadOnlyList<City> Cities);

    private sealed record ListFile<T>(IReadOnlyList<T> Items);
}
