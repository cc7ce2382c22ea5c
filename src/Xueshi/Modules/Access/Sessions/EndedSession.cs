using Xueshi.Modules.Access.Model;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>A feature of a request whose cookie names a session that is over: why it is.</summary>
/// <param name="Reason">Null where none was kept.</param>
public sealed record EndedSession(SessionEnd? Reason)
{
    /// <summary>What the sign-in page says to somebody who did not leave by themselves; null when there is nothing to say.</summary>
    public string? Notice => Reason switch
    {
        SessionEnd.Displaced => $"您的账号在别处登录，同时登录超过 {SessionLimits.MostParallel} 处，这里最早，已退出。不是您本人操作的，请登录后立即修改密码。",
        SessionEnd.EndedByOwner => "您在另一处退出了这里的登录。",
        SessionEnd.PasswordChanged => "密码已修改，这里的登录随即退出，请用新密码登录。",
        SessionEnd.AccountClosed => $"账号已注销，这里的登录随即退出。{Account.Grace.Days} 天内用原账号登录，即可撤回注销。",
        SessionEnd.AccountDisabled => "账号已停用，这里的登录随即退出。停用的原因已用短信告知，登录时也会显示；有异议的，请咨询管理辖区人社部门。",
        SessionEnd.Merged => "您的两份登记已合并，请改用保留的账号登录。",
        SessionEnd.TimedOut => "您较长时间没有操作，或已到一次登录的最长时间，请重新登录。",
        _ => null,
    };
}
