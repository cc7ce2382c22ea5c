using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Offices;

/// <summary>设立部门: an office with no officers yet.</summary>
[Needs(AccessPermissions.AppointOfficers)]
public sealed record FoundOffice(Guid OperationId, OfficeFields Fields) : ICommand;

public sealed class FoundOfficeHandler(XueshiDb db, UnitOfWork work, FieldCipher cipher, CodeInUse codes, JournalWriter journal)
{
    /// <returns>The office's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(FoundOffice command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        if (await codes.RefuseAsync(command.Fields.Uscc.Text, null, ct) is { } inUse) return inUse;
        var office = command.Fields.Found(Guid.CreateVersion7(now), cipher, now);
        db.Add(office);
        journal.Record(OrganizationChanges.OfficeFounded, actor, office, facts: new { organization = office.Name });
        return office.Id;
    }, ct);
}
