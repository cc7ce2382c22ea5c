using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Merging;

public static class MergeRefusals
{
    public static readonly Refusal SurvivorMissing = Refusal.Invalid("Survivor", "registry.merge-survivor", "请选择保留哪一方。");

    public static readonly Refusal AlreadyMerged = Refusal.Rule("registry.merge-merged", "其中一方已并入他人的档案，请重新打开页面核对。");

    public static readonly Refusal Undone = new(RefusalKind.Stale, "registry.merge-undone", "这次合并已经撤销。");

    public static readonly Refusal MergedOn = Refusal.Rule("registry.merge-merged-on", "保留的一方此后又并入了别的档案，请先撤销那一次合并。");

    public static Refusal BothEmployed(string one, string other) => Refusal.Rule(
        "registry.merge-both-employed", $"两人各有在职单位（「{one}」「{other}」），同一时间只能有一个。请先由其中一个单位解除，或由本人变更单位，再合并。");

    public static Refusal UndoTooLate(TimeSpan limit) => Refusal.Rule("registry.merge-undo-late", $"合并后 {limit.TotalDays:0} 天内可以撤销；已超过时间的，请逐项更正。");
}
