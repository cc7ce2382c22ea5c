using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.People;

/// <summary>显示完整证件号 to the person's employer, who compares it with the document.</summary>
[Needs(RegistryPermissions.UnmaskIdNumber), Reauthenticated]
public sealed record ShowIdNumber(Guid OperationId, Guid EmploymentId, string? Reason) : ICommand;

public sealed class ShowIdNumberHandler(XueshiDb db, IdNumberShowing showing)
{
    public async Task<Outcome<IdNumber>> HandleAsync(ShowIdNumber command, Actor actor, CancellationToken ct)
    {
        var employment = await db.Employments.OnDeskOf(actor).AsNoTracking().FirstOrDefaultAsync(e => e.Id == command.EmploymentId, ct);
        var person = employment?.Status.IsOpenToEmployer() == true ? employment.PersonId : (Guid?)null;
        return await showing.ShowAsync(command, person, command.Reason, actor, ct);
    }
}
