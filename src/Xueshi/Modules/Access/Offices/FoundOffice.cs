using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
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
        if (await RefuseSecondAsync(command.Fields, ct) is { } second) return second;
        var office = command.Fields.Found(Guid.CreateVersion7(now), cipher, now);
        db.Add(office);
        journal.Record(OrganizationChanges.OfficeFounded, actor, office, facts: new { organization = office.Name });
        return office.Id;
    }, ct);

    /// <summary>Each jurisdiction has one HR department and, for a sector, one authority: of two, nobody knows where their business is. Associations may be several.</summary>
    private async Task<Refusal?> RefuseSecondAsync(OfficeFields fields, CancellationToken ct)
    {
        if (fields.Kind == OrganizationKinds.IndustryAssociation) return null;
        var place = JurisdictionSeed.IdOf(fields.JurisdictionCode);
        var name = await db.Organizations
            .Where(o => (o.Kinds & fields.Kind) != 0 && o.Status == OrganizationStatus.Active && o.JurisdictionId == place && o.Sector == fields.Sector)
            .Select(o => o.Name).FirstOrDefaultAsync(ct);
        return name is null ? null : Refusal.Invalid("Jurisdiction", "access.office-exists", $"这个辖区已有「{name}」，同类部门不再设立；需要增加经办人的，请在该部门下邀请。");
    }
}
