using Xueshi.Modules.Access.Model;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>How long a session lives: unused, and altogether (SE-02; GB/T 22239-2019 8.1.4.1 b).</summary>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute)
{
    /// <summary>同时登录的浏览器数上限 (SE-02).</summary>
    public const int MostParallel = 3;

    private static readonly SessionLimits Ordinary = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(12));

    private static readonly SessionLimits Official = new(TimeSpan.FromMinutes(15), TimeSpan.FromHours(8));

    public static SessionLimits For(Role? role) => role?.IsOfOffice() == true ? Official : Ordinary;

    public bool IsOver(DateTime startedAt, DateTime lastSeenAt, DateTime now) => now - lastSeenAt > Idle || now - startedAt > Absolute;
}
