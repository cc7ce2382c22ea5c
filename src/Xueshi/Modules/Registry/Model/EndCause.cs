namespace Xueshi.Modules.Registry.Model;

/// <summary>Why an employer ends an employment. The numbers are stored.</summary>
public enum EndCause
{
    /// <summary>离职</summary>
    Left = 1,

    /// <summary>退休</summary>
    Retired = 2,

    /// <summary>死亡</summary>
    Died = 3,

    /// <summary>到新单位: ended by the new employer's confirmation.</summary>
    Transferred = 4,

    /// <summary>单位注销</summary>
    EmployerClosed = 5,

    /// <summary>本人注销账号: ended when the closing became final.</summary>
    AccountClosed = 6,

    /// <summary>并入: the person was on record twice, with one employer.</summary>
    Merged = 7,
}

public static class EndCauseNames
{
    public static string Name(this EndCause cause) => cause switch
    {
        EndCause.Left => "离职",
        EndCause.Retired => "退休",
        EndCause.Died => "死亡",
        EndCause.Transferred => "变更单位",
        EndCause.EmployerClosed => "单位注销",
        EndCause.AccountClosed => "注销账号",
        EndCause.Merged => "重复登记并入",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };
}
