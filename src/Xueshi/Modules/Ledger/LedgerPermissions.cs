namespace Xueshi.Modules.Ledger;

/// <summary>What may be done with yearly accounts; one line each. Also the names of the pages' policies.</summary>
public static class LedgerPermissions
{
    /// <summary>查看本人年度账户</summary>
    public const string OwnAccount = "ledger.own-account";

    /// <summary>查看本单位人员年度账户</summary>
    public const string StaffAccounts = "ledger.staff-accounts";
}
