using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Merging;

/// <summary>A merge, or the undoing of one, while it is carried out in one unit of work.</summary>
/// <param name="Survivor">Tracked.</param>
/// <param name="Absorbed">Tracked.</param>
public sealed record MergeRun(PersonMerge Merge, Person Survivor, Person Absorbed, Actor Actor, DateTime Now)
{
    /// <summary>What is left as it is, and why; the officer and both timelines read it.</summary>
    public List<string> Stays { get; } = [];

    /// <summary>For whoever reads why something of theirs was taken back or replaced.</summary>
    public string Why => Merge.UndoneAt is null ? "同一人的两份档案合并" : "撤销人员合并";

    public void Note(string kind, Guid row) => Merge.Steps.Add(new MergeStep { MergeId = Merge.Id, Kind = kind, RowId = row });

    public IReadOnlyList<Guid> Noted(string kind) => [.. Merge.Steps.Where(s => s.Kind == kind).Select(s => s.RowId)];
}
