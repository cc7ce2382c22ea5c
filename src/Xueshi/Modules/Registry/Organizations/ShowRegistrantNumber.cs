using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations;

/// <summary>显示完整证件号 of the one who registers an organization: to approve is to vouch for the number, which cannot be done on a masked one.</summary>
[Needs(RegistryPermissions.UnmaskIdNumber), Reauthenticated]
public sealed record ShowRegistrantNumber(Guid OperationId, Guid OrganizationId, string? Reason) : ICommand;

public sealed class ShowRegistrantNumberHandler(XueshiDb db, IdNumberShowing showing)
{
    public async Task<Outcome<IdNumber>> HandleAsync(ShowRegistrantNumber command, Actor actor, CancellationToken ct)
    {
        var registrant = await db.Organizations.VisibleTo(actor).Where(o => o.Id == command.OrganizationId && o.Status == OrganizationStatus.PendingReview)
            .Select(o => o.RegisteredById).FirstOrDefaultAsync(ct);
        return await showing.ShowAsync(command, registrant, command.Reason, actor, ct);
    }
}
