using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Closing;

/// <summary>A request to an employer is withdrawn; the employer one has sees the person no longer.</summary>
public sealed class EmployerCloses(XueshiDb db, Transfers transfers, JournalWriter journal) : IClosingStep
{
    public int Order => 20;

    public async Task<ClosingForesight> ForeseeAsync(Actor owner, CancellationToken ct)
    {
        var live = await db.Employments.Where(e => e.PersonId == owner.PersonId && (e.Status == BindingStatus.PendingEmployer || e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))
            .Select(e => new { e.Status, e.Organization!.Name }).ToListAsync(ct);
        var registering = await db.Organizations.Where(o => o.RegisteredById == owner.PersonId && (o.Status == OrganizationStatus.PendingReview || o.Status == OrganizationStatus.Returned)).Select(o => o.Name).ToListAsync(ct);
        return new(
            [.. live.Select(e => e.Status == BindingStatus.PendingEmployer ? $"到「{e.Name}」的申请随即撤回。" : $"「{e.Name}」的人员名单中不再有您；{Model.Account.Grace.Days} 天后单位关系解除。")],
            [.. registering.Select(name => $"您登记的单位「{name}」还没有审核通过。请等待审核结果，或请管理辖区人社部门退回登记，再办理注销。")]);
    }

    public async Task CarryOutAsync(Actor owner, DateTime now, CancellationToken ct)
    {
        var chosen = await db.Employments.Include(e => e.Organization).FirstOrDefaultAsync(e => e.PersonId == owner.PersonId && e.Status == BindingStatus.PendingEmployer, ct);
        if (chosen is null || chosen.Withdraw() is not null) return;
        journal.Record(RegistryChanges.ChoiceWithdrawn, owner, chosen, owner.PersonId, new { employer = chosen.Organization!.Name });
        await transfers.DropAsync(owner.PersonId, owner, ct);
    }
}
