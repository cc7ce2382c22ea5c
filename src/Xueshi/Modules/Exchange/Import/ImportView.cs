using Xueshi.Modules.Exchange.Model;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>A page of the list of imports.</summary>
public sealed record ImportList(IReadOnlyList<ImportLine> Imports, long Total, string? Next, string? Previous);

/// <param name="Good">Rows that can be, or were, credited.</param>
/// <param name="Waiting">Rows that will wait, or wait, in the matching pool.</param>
public sealed record ImportLine(
    Guid Id, string FileName, DateTime UploadedAt, string UploadedByName, int Rows, int Good, int Waiting, int Refused, ImportStatus Status);

/// <summary>One import with a page of its rows.</summary>
/// <param name="Counts">Rows of the whole import by state.</param>
/// <param name="Filter">The state shown; null for all.</param>
/// <param name="Total">Rows that the filter lets through.</param>
public sealed record ImportView(
    ImportBatch Import, IReadOnlyDictionary<ImportRowState, int> Counts, ImportRowState? Filter, IReadOnlyList<ImportRowLine> Rows, long Total, string? Next, string? Previous)
{
    public int Count(ImportRowState state) => Counts.GetValueOrDefault(state);

    /// <summary>Confirming would do something.</summary>
    public bool HasWork => Count(ImportRowState.Ready) + Count(ImportRowState.WillWait) > 0;

    /// <summary>What confirming will do.</summary>
    public string Consequence =>
        $"{Count(ImportRowState.Ready)} 行入账，{Count(ImportRowState.WillWait)} 行进入待匹配池；{Count(ImportRowState.Known)} 行已有、{Count(ImportRowState.Refused)} 行未通过，不作处理。";
}

/// <summary>A row as its importer sees it; the ID number masked.</summary>
public sealed record ImportRowLine(
    int Number, string Name, string IdNumber, string? Year, string? Category, string? CourseName, string? Hours, string? Action,
    ImportRowState State, string Answer, string? Column, string? Value);

/// <summary>The filter of rows as it stands in the address.</summary>
public static class ImportRowFilter
{
    public static ImportRowState? Read(string? text) =>
        Enum.GetValues<ImportRowState>().Where(s => s.ToString() == text).Select(s => (ImportRowState?)s).FirstOrDefault();

    public static string Address(Guid import, ImportRowState state) => $"{ImportAddresses.Of(import)}?state={state}";
}

/// <summary>How states look.</summary>
public static class ImportTones
{
    public static Tone Tone(this ImportStatus status) => status switch
    {
        ImportStatus.Checked => Ui.Parts.Tone.Info,
        ImportStatus.Imported => Ui.Parts.Tone.Success,
        ImportStatus.Undone or ImportStatus.Discarded => Ui.Parts.Tone.Neutral,
        _ => Ui.Parts.Tone.Warning,
    };

    public static Tone Tone(this ImportRowState state) => state switch
    {
        ImportRowState.Ready or ImportRowState.Done => Ui.Parts.Tone.Success,
        ImportRowState.WillWait or ImportRowState.Waiting => Ui.Parts.Tone.Info,
        ImportRowState.Refused => Ui.Parts.Tone.Danger,
        _ => Ui.Parts.Tone.Neutral,
    };
}
