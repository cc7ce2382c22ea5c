using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Tests.Ledger;

/// <summary>
/// One row of golden-cases.json. An entry is written <c>public 18</c>, <c>professional/classI 5</c>, <c>a = public 18</c>,
/// <c>professional 60 of a</c> (from the same record as a) or <c>reverse a</c>.
/// </summary>
public sealed partial record GoldenCase(
    string Name, int Year, Sector Sector, string[] Entries, string Public, string Professional, string Elective,
    string Total, string Verdict, string Gap, decimal? Counted = null, string? Rule = null, bool? Uncertain = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static IReadOnlyList<GoldenCase> All { get; } = Load();

    public CeYear CeYear => new(Year);

    public IReadOnlyList<EntryLine> Lines()
    {
        var named = new Dictionary<string, EntryLine>();
        return [.. Entries.Select((text, index) => Line(text, index + 1, named))];
    }

    public override string ToString() => Name;

    private static EntryLine Line(string text, int number, Dictionary<string, EntryLine> named)
    {
        var match = Form().Match(text);
        if (!match.Success) throw new FormatException($"Not an entry: {text}");
        var id = IdOf(number);
        if (match.Groups["reverse"] is { Success: true } reverse)
        {
            var taken = named[reverse.Value];
            return taken with { Id = id, Hours = -taken.Hours, Reverses = taken.Id };
        }
        var source = match.Groups["of"] is { Success: true } of ? named[of.Value].SourceId : id;
        var part = match.Groups["part"] is { Success: true } which ? Enum.Parse<ProfessionalPart>(which.Value, true) : ProfessionalPart.None;
        var hours = new CreditHours((int)(decimal.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture) * 100));
        var line = new EntryLine(id, Enum.Parse<SubjectCategory>(match.Groups["category"].Value, true), hours, source, null, part);
        if (match.Groups["name"] is { Success: true } name) named.Add(name.Value, line);
        return line;
    }

    private static IReadOnlyList<GoldenCase> Load()
    {
        using var stream = typeof(GoldenCase).Assembly.GetManifestResourceStream("golden-cases.json")!;
        return JsonSerializer.Deserialize<List<GoldenCase>>(stream, Options)!;
    }

    [GeneratedRegex(@"^(?:reverse (?<reverse>\w+)|(?:(?<name>\w+) = )?(?<category>[a-z]+)(?:/(?<part>\w+))? (?<hours>[0-9.]+)(?: of (?<of>\w+))?)$")]
    private static partial Regex Form();

    /// <summary>Ids in the order of their numbers.</summary>
    private static Guid IdOf(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}
