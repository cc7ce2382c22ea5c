namespace Xueshi.Modules.Access.Model;

/// <summary>Why a session is over; the browser that held it is told at its next request.</summary>
public enum SessionEnd
{
    /// <summary>退出登录</summary>
    SignedOut = 1,

    /// <summary>本人在另一处退出了这个登录</summary>
    EndedByOwner = 2,

    /// <summary>同时登录超过上限，最早的一处退出</summary>
    Displaced = 3,

    /// <summary>密码已修改</summary>
    PasswordChanged = 4,

    /// <summary>长时间没有操作，或已到最长时间；从不写入数据库</summary>
    TimedOut = 5,

    /// <summary>本人注销了账号</summary>
    AccountClosed = 6,

    /// <summary>账号已停用</summary>
    AccountDisabled = 7,

    /// <summary>账号已并入本人的另一账号</summary>
    Merged = 8,
}
