using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Duplicates;

public static class DuplicateRefusals
{
    public static readonly Refusal Own = Refusal.NotAllowed("不能办理涉及本人的重复人员，请由其他工作人员办理。");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "registry.duplicate-reason", "请写明核对了什么；会记入两人的办理记录。");

    public static readonly Refusal ReasonTooLong = Refusal.Invalid("Reason", "registry.duplicate-reason-long", "请不超过 500 个字。");

    public static Refusal Decided(Duplicate pair) => new(RefusalKind.Stale, "registry.duplicate-decided", pair is { DecidedAt: { } at, DecidedByName: { } name }
        ? $"{name} 已于 {BeijingTime.Format(at)} 办理为「{pair.Status.Name()}」，不能再作此操作。"
        : "您打开之后，这一对人员已有改动，请核对后再办。");

    public static string Name(this DuplicateStatus status) => status switch
    {
        DuplicateStatus.Open => "待核实",
        DuplicateStatus.NotSame => "不是同一人",
        _ => "已合并",
    };
}
