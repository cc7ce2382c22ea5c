using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Own;

/// <summary>更新地址和联系方式: in force at once, since nobody else answers for them.</summary>
/// <param name="Version">The version of the organization that the form was made from.</param>
[Needs(RegistryPermissions.OwnOrganization)]
public sealed record SaveContact(Guid OperationId, int Version, string? Address, string? ContactName, string? ContactPhone) : ICommand;

public sealed class SaveContactHandler(XueshiDb db, UnitOfWork work, FieldCipher cipher, JournalWriter journal)
{
    private const int LongestAddress = 200;

    private const int LongestName = 100;

    public Task<Outcome<Guid>> HandleAsync(SaveContact command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        List<Refusal> refusals = [];
        var address = Read(command.Address, nameof(command.Address), "单位地址", LongestAddress, refusals);
        var name = Read(command.ContactName, nameof(command.ContactName), "联系人", LongestName, refusals);
        var phone = OfficePhone.Read(command.ContactPhone);
        refusals.AddRange(phone.Refusals);
        if (refusals.Count > 0) return refusals;
        var organization = await db.Organizations.FirstOrDefaultAsync(o => o.Id == actor.OrganizationId && o.Status == OrganizationStatus.Active, ct);
        if (organization is null) return Refusal.NotFound;
        if (organization.Version != command.Version) return OrganizationRefusals.Changed(organization);
        (organization.Address, organization.ContactName) = (address, name);
        organization.ContactPhone = cipher.Encrypt(phone.Value.Text, Organization.ContactPhonePlace, organization.Id);
        journal.Record(OrganizationChanges.ContactSaved, actor, organization, null, new { organization = organization.Name });
        return organization.Id;
    }, ct);

    private static string Read(string? typed, string field, string label, int longest, List<Refusal> refusals)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0) refusals.Add(Refusal.Invalid(field, "registry.missing", $"请填写{label}。"));
        else if (text.Length > longest) refusals.Add(Refusal.Invalid(field, "registry.too-long", $"{label}请不超过 {longest} 个字。"));
        return text;
    }
}
