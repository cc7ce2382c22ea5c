using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Xueshi.Platform.PersonalData;

/// <summary>A column of <c>docs/data-inventory.md</c>.</summary>
/// <param name="Basis">Code of the legal ground.</param>
/// <param name="Level">0 public … 4 authentication data.</param>
/// <param name="Keep">Code of the time it is kept.</param>
public sealed record InventoryColumn(string Name, string Purpose, string Basis, int Level, string Keep)
{
    /// <summary>Says something about somebody.</summary>
    public bool IsPersonal => Level >= 2;
}

/// <param name="Title">What the table holds, in words for people.</param>
public sealed record InventoryTable(string Name, string Title, IReadOnlyList<InventoryColumn> Columns);

/// <summary>
/// 个人信息清单: the very text of <c>docs/data-inventory.md</c>, built into the program. What people are shown and given of their data, and how long it is kept, is read
/// from here, so that the published list and the system cannot say different things (个人信息保护法 第十七条、第四十五条).
/// </summary>
public sealed partial class DataInventory
{
    /// <summary>Of this build.</summary>
    public static DataInventory Current { get; } = Read();

    private DataInventory(IReadOnlyList<InventoryTable> tables, FrozenDictionary<string, string> codes) => (Tables, _codes) = (tables, codes);

    private readonly FrozenDictionary<string, string> _codes;

    public IReadOnlyList<InventoryTable> Tables { get; }

    /// <summary>What a code of ground or keeping means.</summary>
    /// <exception cref="KeyNotFoundException">The inventory explains no such code.</exception>
    public string Meaning(string code) => _codes[code];

    /// <summary>The meaning without its law and its conditions: 履行法定职责.</summary>
    /// <exception cref="KeyNotFoundException">The inventory explains no such code.</exception>
    public string Brief(string code) => Aside().Replace(Meaning(code), "").Split('：', '；', '，')[0];

    /// <exception cref="InvalidOperationException">The inventory has no such table.</exception>
    public InventoryTable Table(string name) => Tables.FirstOrDefault(table => table.Name == name) ?? throw new InvalidOperationException($"{name} is not in the inventory.");

    public static DataInventory Parse(string text)
    {
        var tables = new List<InventoryTable>();
        var columns = new List<InventoryColumn>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal) && line.Split(' ', 3) is [_, var name, var title]) tables.Add(new(name, title, columns = []));
            else if (tables.Count > 0 && Column().Match(line) is { Success: true } found)
                columns.Add(new(found.Groups["name"].Value, found.Groups["purpose"].Value.Trim(), found.Groups["basis"].Value, found.Groups["level"].Value[0] - '0', found.Groups["keep"].Value));
        }
        return new(tables, Code().Matches(text).ToFrozenDictionary(code => code.Groups["code"].Value, code => code.Groups["meaning"].Value.Trim()));
    }

    private static DataInventory Read()
    {
        using var stream = typeof(DataInventory).Assembly.GetManifestResourceStream("data-inventory.md")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    [GeneratedRegex("（[^）]*）")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\| (?<name>[a-z0-9_]+) \| (?<purpose>[^|]*) \| (?<basis>[A-Z]) \| (?<level>[0-9]) \| (?<keep>P[0-9]) \|$")]
    private static partial Regex Column();

    [GeneratedRegex(@"^\| (?<code>[A-Z]|P[0-9]) \| (?<meaning>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Code();
}
