using Xueshi.Platform.Work;

namespace Xueshi.Modules.Ledger.Posting;

public static class LedgerRefusals
{
    public static readonly Refusal StillPosted = Refusal.Rule("ledger.still-posted", "该记录的学时已经入账，须先撤回再重新认定。");

    public static readonly Refusal NothingPosted = Refusal.Rule("ledger.nothing-posted", "该记录没有可撤回的学时。");
}
