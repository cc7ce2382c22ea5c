namespace Xueshi.Modules.Access.Model;

public enum AccountStatus
{
    /// <summary>正常</summary>
    Active = 1,

    /// <summary>已停用</summary>
    Disabled = 2,

    /// <summary>已注销</summary>
    Cancelled = 3,
}
