using Xueshi.Platform.Journal;

namespace Xueshi.Platform.Jobs;

/// <summary>What jobs record.</summary>
public static class JobsChanges
{
    public static readonly ChangeKind Verified = new("jobs.verified", "核对{subject} {seen} 项，发现差异 {differences} 处");
    public static readonly ChangeKind Retained = new("jobs.retained", "按保存期限清除{what} {count} 项（{until} 以前的）");
}
