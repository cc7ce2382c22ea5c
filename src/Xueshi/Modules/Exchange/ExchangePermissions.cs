namespace Xueshi.Modules.Exchange;

/// <summary>What may be exchanged; one line each. Also the names of the pages' policies.</summary>
public static class ExchangePermissions
{
    /// <summary>导入其他平台的学时</summary>
    public const string Import = "exchange.import";

    /// <summary>公需学时不分行业导入</summary>
    public const string ImportPublic = "exchange.import-public";
}
