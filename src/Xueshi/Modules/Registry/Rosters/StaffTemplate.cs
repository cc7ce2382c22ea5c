using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>The rows of the template: everybody who is there, and everybody who was invited, each with the number that later finds them. ID numbers are masked (PI-02).</summary>
public sealed class StaffTemplate(XueshiDb db, IdNumberVault vault, FieldCipher cipher)
{
    private const int Page = 500;

    public async Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        await Present(actor).CountAsync(ct) + await Invited(actor).CountAsync(ct);

    /// <summary>Read page by page while the file is written.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows(Actor actor)
    {
        for (Guid? last = null; ;)
        {
            var after = last;
            var page = Present(actor).Where(e => after == null || e.Id > after).OrderBy(e => e.Id).Include(e => e.Person).Take(Page).ToList();
            foreach (var e in page)
                yield return Row(e.Id, e.Person!.Name, e.Person.IdType, vault.Masked(e.Person), e.Department, e.Job, null, e.StartedOn, e.Person.Nationality);
            if (page.Count < Page) break;
            last = page[^1].Id;
        }
        for (Guid? last = null; ;)
        {
            var after = last;
            var page = Invited(actor).Where(i => after == null || i.Id > after).OrderBy(i => i.Id).Take(Page).ToList();
            foreach (var i in page)
                yield return Row(i.Id, i.Name, i.IdType, Mask.Number(cipher.Decrypt(i.IdNumber, Invitation.IdNumberPlace, i.Id)), i.Department, i.Job,
                    i.Phone is null ? null : vault.OpenPhone(i.Phone, Invitation.PhonePlace, i.Id).Masked, i.StartedOn, i.Nationality);
            if (page.Count < Page) break;
            last = page[^1].Id;
        }
    }

    private IQueryable<Employment> Present(Actor actor) =>
        db.Employments.AsNoTracking().OnDeskOf(actor).Where(e => e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending);

    private IQueryable<Invitation> Invited(Actor actor) => db.Invitations.AsNoTracking().OnDeskOf(actor).Where(i => i.Status == InvitationStatus.Waiting);

    private static IReadOnlyList<object?> Row(
        Guid id, string name, IdType type, string number, string? department, string? job, string? phone, DateOnly? startedOn, string? nationality) =>
        [$"{id:N}", name, Enum.IsDefined(type) ? type.Name() : null, number, department, job, phone, $"{startedOn:yyyy-MM-dd}", null, null, nationality];
}
