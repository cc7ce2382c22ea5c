using System.Text.Json;
using System.Text.RegularExpressions;

namespace Xueshi.Platform.Journal;

/// <summary>Fills a sentence with the facts of its row.</summary>
internal static partial class SentenceText
{
    /// <param name="facts">A JSON object; a fact that it lacks reads as a dash, so that an old row never breaks a page.</param>
    public static string Fill(string sentence, string facts)
    {
        if (!sentence.Contains('{')) return sentence;
        using var json = JsonDocument.Parse(facts);
        var root = json.RootElement;
        return Fact().Replace(sentence, match => root.TryGetProperty(match.Groups["name"].ValueSpan, out var fact) && fact.ValueKind != JsonValueKind.Null ? fact.ToString() : "—");
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Fact();
}
