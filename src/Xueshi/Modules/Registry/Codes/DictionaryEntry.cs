using System.Text.Json.Serialization;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>One line of a dictionary.</summary>
/// <param name="Code">Stable; what is stored.</param>
/// <param name="Name">What is shown and printed.</param>
public sealed record DictionaryEntry(string Code, string Name)
{
    /// <summary>Other words under which people look for it: short names, letter codes.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The code of the group it belongs to.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether it is a group (大类) itself; groups may be chosen too.</summary>
    [JsonPropertyName("group")]
    public bool IsGroup { get; init; }

    /// <summary>Whether only old data may carry it: found by its code, never offered.</summary>
    [JsonPropertyName("obsolete")]
    public bool IsObsolete { get; init; }
}
