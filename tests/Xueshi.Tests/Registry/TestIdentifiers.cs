using System.Text.Json;

namespace Xueshi.Tests.Registry;

/// <summary>Synthetic numbers that belong to nobody: unassigned places, sequence numbers and countries.</summary>
public static class TestIdentifiers
{
    private static readonly Dictionary<string, JsonElement> File = Load();

    public static IEnumerable<string> Of(string kind) => Items(kind).Select(item => item.Value);

    /// <summary>Numbers whose note says that they are to be refused (应拒绝).</summary>
    public static bool IsRefused(string value) =>
        Items("residentId").Concat(Items("residentIdInvalidCheck")).Any(item => item.Value == value && item.Note.Contains("应拒绝"));

    public static IReadOnlyList<Item> Items(string kind) => File[kind].Deserialize<List<Item>>(JsonSerializerOptions.Web)!;

    private static Dictionary<string, JsonElement> Load()
    {
        using var stream = typeof(TestIdentifiers).Assembly.GetManifestResourceStream("test-identifiers.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream)!;
    }

    public sealed record Item(string Value, string Note, string? OrgCode);
}
