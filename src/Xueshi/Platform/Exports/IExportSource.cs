using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Exports;

/// <summary>A list that can be taken away as a file. Its rows are masked like the pages'; nothing here shows a number in full (PI-02).</summary>
public interface IExportSource
{
    /// <summary>Stable code: <c>registry.staff</c>.</summary>
    string Kind { get; }

    /// <summary>Name of the sheet, at most 31 characters.</summary>
    string Sheet { get; }

    IReadOnlyList<string> Headings { get; }

    /// <summary>What the actor may have of it; null when there is nothing that they may see.</summary>
    Task<ExportOffer?> FindAsync(Guid? subject, Actor actor, CancellationToken ct);

    /// <summary>As many cells as headings; read page by page while they are written.</summary>
    IEnumerable<IReadOnlyList<object?>> Rows(Guid? subject, Actor actor);

    /// <summary>Says in the journal that it was taken.</summary>
    void Record(JournalWriter journal, ExportOffer offer, Guid? subject, Actor actor);
}

/// <param name="Title">Of the file, without ending and mark.</param>
/// <param name="Rows">How many there are.</param>
public sealed record ExportOffer(string Title, int Rows);
