using System.Text.Json;
using System.Text.Json.Serialization;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>Reads a table of <c>Modules/Registry/Data</c>. A missing or malformed one is our mistake and stops the start.</summary>
internal static class EmbeddedTable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="InvalidOperationException">No such table, or an empty one.</exception>
    public static T Read<T>(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"Registry/{name}.json")
            ?? throw new InvalidOperationException($"The table {name} is not part of this build.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"The table {name} is empty.");
    }
}
