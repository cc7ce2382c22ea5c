using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Registry.Merging;

/// <summary>What merges record, on the timelines of both; never a number.</summary>
public static class MergeChanges
{
    public static readonly ChangeKind FoundDifferent = new("registry.duplicate-different", "核实「{first}」与「{second}」不是同一人");
    public static readonly ChangeKind Reported = new("registry.duplicate-reported", "报告本人另有一份登记");
    public static readonly ChangeKind Merged = new("registry.people-merged", "「{absorbed}」的档案并入「{survivor}」") { ToldAt = "/account/timeline" };
    public static readonly ChangeKind MergeUndone = new("registry.people-merge-undone", "撤销「{absorbed}」并入「{survivor}」；保持不变的：{stays}") { ToldAt = "/account/timeline" };
    public static readonly ChangeKind EmploymentMoved = new("registry.employment-merged", "与「{employer}」的关系随档案合并转入");
    public static readonly ChangeKind EmploymentReturned = new("registry.employment-unmerged", "与「{employer}」的关系随撤销合并转回");
    public static readonly ChangeKind IdentityReturned = new("registry.identity-unmerged", "姓名、证件恢复为合并之前的登记");
}
