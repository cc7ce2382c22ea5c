using System.Text.Json;

namespace Xueshi.Platform.Retention;

/// <summary>How long one class of data is kept; the classes and their times are data, in <c>periods.json</c>, under the codes of <c>docs/data-inventory.md</c>.</summary>
/// <param name="Subject">What goes, in words.</param>
/// <param name="Keep">Code of the inventory.</param>
/// <param name="Days">Whole days after the moment from which the class counts.</param>
public sealed record RetentionPeriod(string Name, string Subject, string Keep, int Days, IReadOnlyList<string> Tables)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<RetentionPeriod> All { get; } = Read();

    /// <exception cref="InvalidOperationException">No time is laid down for this class.</exception>
    public static RetentionPeriod Of(string name) => All.FirstOrDefault(period => period.Name == name) ?? throw new InvalidOperationException($"No time is laid down for {name}.");

    private static List<RetentionPeriod> Read()
    {
        using var stream = typeof(RetentionPeriod).Assembly.GetManifestResourceStream("Retention/periods.json")!;
        return JsonSerializer.Deserialize<List<RetentionPeriod>>(stream, Web)!;
    }
}
