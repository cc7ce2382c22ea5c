using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.HelpDesk;

/// <summary>账号: whether there is one, whether it may be used, whether it is locked and until when.</summary>
public sealed class AccountState(XueshiDb db, IClock clock) : IPersonState
{
    public int Order => 10;

    public async Task<StatePanel> ReadAsync(Guid personId, CancellationToken ct)
    {
        var (counters, sessions) = (db.SignInCounters, db.Sessions);
        var found = await db.Accounts.AsNoTracking().Where(a => a.PersonId == personId).Select(a => new
        {
            a.Status,
            a.ClosedAt,
            a.CreatedAt,
            LockedUntil = counters.Where(c => c.Id == a.Id).Select(c => c.LockedUntil).FirstOrDefault(),
            LastSeenAt = sessions.Where(s => s.AccountId == a.Id).Max(s => (DateTime?)s.LastSeenAt),
        }).ToListAsync(ct);
        return new("账号", ["状态", "注册时间", "最近使用"],
            [.. found.Select(a => (IReadOnlyList<string>)[StateOf(a.Status, a.ClosedAt, a.LockedUntil), BeijingTime.Format(a.CreatedAt), a.LastSeenAt is { } at ? BeijingTime.Format(at) : "—"])],
            "没有可以登录的账号。");
    }

    private string StateOf(AccountStatus status, DateTime? closedAt, DateTime? lockedUntil) => status switch
    {
        AccountStatus.Disabled => "已停用",
        AccountStatus.Cancelled when closedAt is { } at => $"已注销，注销时间 {BeijingTime.Format(at)}",
        AccountStatus.Cancelled => "已注销",
        AccountStatus.Merged => "已并入本人的另一账号",
        _ when lockedUntil > clock.Now => $"正常；连续输错密码，锁定至 {BeijingTime.Format(lockedUntil.Value)}",
        _ => "正常",
    };
}
