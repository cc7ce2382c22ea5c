namespace Xueshi.Modules.Access.Model;

public enum AccountStatus
{
    /// <summary>正常</summary>
    Active = 1,

    /// <summary>已停用</summary>
    Disabled = 2,

    /// <summary>已注销</summary>
    Cancelled = 3,

    /// <summary>已并入: the person signs in with another account.</summary>
    Merged = 4,
}

public static class AccountStatusNames
{
    public static string Name(this AccountStatus status) => status switch
    {
        AccountStatus.Active => "正常",
        AccountStatus.Disabled => "已停用",
        AccountStatus.Cancelled => "已注销",
        AccountStatus.Merged => "已并入本人的另一账号",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
