using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Merging;

/// <summary>
/// One person keeps one way in: the survivor's account. The other one leads to it, is told so on its phone, and its sessions end. Whoever still acts for an
/// organization with the other one gives that up first, so that no right passes from one account to another by a merge.
/// </summary>
public sealed class AccountMerging(XueshiDb db, IdNumberVault vault, Outbox outbox, JournalWriter journal, IClock clock) : IMergeListener
{
    public int Order => 25;

    public async Task<IReadOnlyList<string>> ForetellAsync(Person survivor, Person absorbed, CancellationToken ct)
    {
        var (own, other) = await ReadAsync(survivor.Id, absorbed.Id, ct);
        if (other is null) return [];
        if (await RefuseRolesAsync(other, ct) is { } refusal) return [$"现在不能合并：{refusal.Message}"];
        return [own is null ? "并入一方的账号转给保留的一方，继续使用。" : $"用保留一方的账号「{own.UserName}」登录；账号「{other.UserName}」停用，并引导到前者，同时短信告知。"];
    }

    public async Task<Refusal?> MergeAsync(MergeRun run, CancellationToken ct)
    {
        var (own, other) = await ReadAsync(run.Survivor.Id, run.Absorbed.Id, ct);
        if (other is null) return null;
        if (await RefuseRolesAsync(other, ct) is { } refusal) return refusal;
        if (own is null)
        {
            other.PersonId = run.Survivor.Id;
            run.Note(MergeSteps.AccountMoved, other.Id);
            journal.Record(AccessChanges.AccountMoved, run.Actor, other, run.Survivor.Id, new { account = other.UserName }, run.Why, run.Merge.Id);
            return null;
        }
        other.LeadTo(own.Id);
        foreach (var session in await db.Sessions.Where(s => s.AccountId == other.Id && s.EndedAt == null).ToListAsync(ct)) session.End(SessionEnd.Merged, run.Now);
        run.Note(MergeSteps.AccountRetired, other.Id);
        journal.Record(AccessChanges.AccountRetired, run.Actor, other, run.Survivor.Id, new { account = other.UserName, present = own.UserName }, run.Why, run.Merge.Id);
        if (other.Phone.Length > 0)
            outbox.Stage(MessageDraft.Sms(vault.OpenPhone(other.Phone, Account.PhonePlace, other.Id).Digits, "access.account-retired", "您在广东省专业技术人员继续教育系统的两份登记已合并，请改用保留的账号登录；有疑问请联系辖区人社部门。"));
        return null;
    }

    public async Task<Refusal?> UndoAsync(MergeRun run, CancellationToken ct)
    {
        var (moved, retired) = (run.Noted(MergeSteps.AccountMoved), run.Noted(MergeSteps.AccountRetired));
        foreach (var account in await db.Accounts.Where(a => moved.Contains(a.Id) || retired.Contains(a.Id)).ToListAsync(ct))
        {
            if (moved.Contains(account.Id)) account.PersonId = run.Absorbed.Id;
            else account.Reopen();
            journal.Record(AccessChanges.AccountReopened, run.Actor, account, run.Absorbed.Id, new { account = account.UserName }, run.Why, run.Merge.Id);
        }
        return null;
    }

    private async Task<(Account? Own, Account? Other)> ReadAsync(Guid survivor, Guid absorbed, CancellationToken ct)
    {
        var accounts = await db.Accounts.Where(a => a.PersonId == survivor || a.PersonId == absorbed).ToListAsync(ct);
        return (accounts.Find(a => a.PersonId == survivor), accounts.Find(a => a.PersonId == absorbed));
    }

    private async Task<Refusal?> RefuseRolesAsync(Account account, CancellationToken ct)
    {
        var held = await db.Memberships.LiveOn(clock.Today).Where(m => m.AccountId == account.Id).Select(m => new { m.Role, m.Organization!.Name }).ToListAsync(ct);
        return held.Count == 0
            ? null
            : Refusal.Rule("access.merge-roles", $"并入一方的账号仍是「{held[0].Name}」的{held[0].Role.Name()}。请先解除授权，或者改为保留这一方，再合并。");
    }
}
