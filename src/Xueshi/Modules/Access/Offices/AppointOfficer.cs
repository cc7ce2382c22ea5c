using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Offices;

/// <summary>授权经办人: an existing account acts for an office from now on.</summary>
[Needs(AccessPermissions.AppointOfficers)]
public sealed record AppointOfficer(Guid OperationId, Guid OfficeId, string UserName, Role Role) : ICommand;

public sealed class AppointOfficerHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    private static readonly Refusal Unknown = Refusal.Invalid("UserName", "access.user-unknown", "没有这个用户名的账号，请其本人先办理个人注册。");

    private static readonly Refusal WrongRole = Refusal.Invalid("Role", "access.role-not-of-office", "这个部门没有该角色，请重新选择。");

    private static readonly Refusal Already = Refusal.Invalid("UserName", "access.already-appointed", "该账号在本部门已有这个角色。");

    private static readonly Refusal Disjoint = Refusal.Rule(
        "access.roles-disjoint", "平台管理员不能同时担任单位、行业主管或人社部门的经办角色，请授权其他人员，或先解除原有角色。", "GB/T 22239-2019 8.1.5");

    /// <returns>The membership's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(AppointOfficer command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var office = await db.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == command.OfficeId && o.Status == OrganizationStatus.Active, ct);
        if (office is null) return Refusal.NotFound;
        if (!Roles.OfOffice(office.Kinds).Contains(command.Role)) return WrongRole;
        var key = UserNames.KeyOf(command.UserName);
        var account = await db.Accounts.Include(a => a.Person).FirstOrDefaultAsync(a => a.UserNameKey == key && a.Status == AccountStatus.Active, ct);
        if (account is null) return Unknown;
        var held = await db.Memberships.AsNoTracking().Where(m => m.AccountId == account.Id && m.EndedAt == null).ToListAsync(ct);
        if (held.Exists(m => m.OrganizationId == office.Id && m.Role == command.Role)) return Already;
        if (held.Exists(m => Roles.AreDisjoint(m.Role, command.Role))) return Disjoint;
        var membership = new Membership { Id = Guid.CreateVersion7(now), AccountId = account.Id, OrganizationId = office.Id, Role = command.Role, Since = now };
        db.Add(membership);
        // Raises the account's version, so that of two incompatible appointments at once the second is decided anew.
        db.Entry(account).State = EntityState.Modified;
        var facts = new { name = account.Person!.Name, organization = office.Name, role = command.Role.Name() };
        journal.Record(AccessChanges.Appointed, actor, membership, account.PersonId, facts);
        return membership.Id;
    }, ct);
}
