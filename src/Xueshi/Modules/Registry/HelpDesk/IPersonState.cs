namespace Xueshi.Modules.Registry.HelpDesk;

/// <summary>What a module knows of where things stand with a person; all of them together answer "where is my record?". Whether the officer may see the person is asked before.</summary>
public interface IPersonState
{
    /// <summary>Its place on the page.</summary>
    int Order { get; }

    Task<StatePanel> ReadAsync(Guid personId, CancellationToken ct);
}

/// <summary>A table on the page of a person's state; no number in full.</summary>
/// <param name="Headings">Of the columns; the first one names the row.</param>
/// <param name="Rows">As many cells as headings.</param>
/// <param name="Empty">What is said when there are no rows.</param>
public sealed record StatePanel(string Title, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, string Empty)
{
    /// <summary>What the officer can do about it; null when there is nothing.</summary>
    public (string Text, string Href)? Action { get; init; }
}
