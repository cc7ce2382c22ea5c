using System.Text.Json;
using System.Text.Json.Serialization;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Reads a table of <c>Modules/Demo/Data</c>. A missing or malformed one is our mistake and stops the start.</summary>
internal static class StoryTable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static T Read<T>(string name)
    {
        using var stream = typeof(StoryTable).Assembly.GetManifestResourceStream($"Demo/{name}.json")
            ?? throw new InvalidOperationException($"The table {name} is not part of this build.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"The table {name} is empty.");
    }
}
