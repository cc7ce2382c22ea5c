using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Ledger;

/// <summary>What this module records.</summary>
public static class LedgerChanges
{
    public static readonly ChangeKind SeriesFollowed = new("ledger.series-followed", "{year} 年度改按「{series}」的要求计算");
}
