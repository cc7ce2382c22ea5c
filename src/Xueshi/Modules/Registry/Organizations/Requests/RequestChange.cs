using System.Text.Json.Serialization;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Requests;

/// <summary>申请信息变更: name, code, legal representative, nature and kinds, with a licence that shows it; in force when the HR department has agreed.</summary>
/// <param name="Kinds">Employer and training institution alone; offices are set up by the platform.</param>
[Needs(RegistryPermissions.OwnOrganization)]
public sealed record RequestChange(
    Guid OperationId, string Name, Uscc Uscc, string LegalRepresentative, string Nature, OrganizationKinds Kinds, string? Reason) : ICommand
{
    [JsonIgnore]
    public LicenseUpload? License { get; init; }

    /// <summary>Digest of the licence's content, so that another licence is another operation; filled in by the handler.</summary>
    public string? LicenseDigest { get; init; }
}

public sealed class RequestChangeHandler(UnitOfWork work, RequestBook book, CodeInUse codes)
{
    public async Task<Outcome<Guid>> HandleAsync(RequestChange command, Actor actor, CancellationToken ct)
    {
        if (!OrganizationFields.AreOpen(command.Kinds)) return OrganizationRefusals.KindsNotOpen;
        if (command.License is null) return OrganizationRefusals.EvidenceMissing;
        var taken = await book.TakeAsync(command.License, actor, ct);
        if (taken.FirstRefusal is { } notTaken) return notTaken;
        var license = taken.Value!;
        return await work.RunAsync<Guid>(command with { LicenseDigest = license.Sha256 }, actor, async now =>
        {
            var found = await book.FindAsync(actor, ct);
            if (found.FirstRefusal is { } notFound) return notFound;
            var organization = found.Value;
            var request = new OrganizationRequest
            {
                Id = Guid.CreateVersion7(now),
                OrganizationId = organization.Id,
                Kind = OrganizationRequestKind.Change,
                DeskId = organization.JurisdictionId,
                Name = command.Name == organization.Name ? null : command.Name,
                Uscc = command.Uscc.Text == organization.Uscc ? null : command.Uscc.Text,
                UsccCheckOverridden = command.Uscc.Text != organization.Uscc && !command.Uscc.IsCheckValid,
                LegalRepresentative = command.LegalRepresentative == organization.LegalRepresentative ? null : command.LegalRepresentative,
                Nature = command.Nature == organization.Nature ? null : command.Nature,
                Kinds = command.Kinds == organization.Kinds ? null : command.Kinds,
                Reason = command.Reason?.Trim() ?? "",
                EvidenceFileId = license.Id,
                RequestedAt = now,
                RequestedById = actor.PersonId,
                RequestedByName = actor.Name,
            };
            if (request is { Name: null, Uscc: null, LegalRepresentative: null, Nature: null, Kinds: null }) return OrganizationRefusals.NothingChanged;
            if (request.Uscc is { } code && await codes.RefuseAsync(code, organization.Id, ct) is { } inUse) return inUse;
            return await book.FileAsync(request, organization, license, actor, ct);
        }, ct);
    }
}
