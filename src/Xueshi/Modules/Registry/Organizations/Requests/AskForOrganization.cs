using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Organizations.Oversee;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations.Requests;

/// <summary>单位申请调整辖区、确定行业主管、注销，或提出重复登记.</summary>
/// <param name="Target">Code of the receiving jurisdiction, id of the authority, or 统一社会信用代码 of the other registration; null for 注销.</param>
/// <param name="ClosedOn">注销: last day of its people with it.</param>
[Needs(RegistryPermissions.OwnOrganization)]
public sealed record AskForOrganization(Guid OperationId, OrganizationRequestKind Kind, string? Target, DateOnly? ClosedOn, string? Reason) : ICommand
{
    [JsonIgnore]
    public LicenseUpload? License { get; init; }

    /// <summary>Digest of the evidence; filled in by the handler.</summary>
    public string? LicenseDigest { get; init; }
}

public sealed class AskForOrganizationHandler(XueshiDb db, UnitOfWork work, RequestBook book)
{
    public async Task<Outcome<Guid>> HandleAsync(AskForOrganization command, Actor actor, CancellationToken ct)
    {
        if (command is { Kind: OrganizationRequestKind.Deregister, License: null }) return OrganizationRefusals.EvidenceMissing;
        var taken = await book.TakeAsync(command.License, actor, ct);
        if (taken.FirstRefusal is { } notTaken) return notTaken;
        return await work.RunAsync<Guid>(command with { LicenseDigest = taken.Value?.Sha256 }, actor, async now =>
        {
            var found = await book.FindAsync(actor, ct);
            if (found.FirstRefusal is { } notFound) return notFound;
            var organization = found.Value;
            var target = await TargetAsync(command, organization, now, ct);
            if (target.FirstRefusal is { } refusal) return refusal;
            var (desk, other) = target.Value;
            return await book.FileAsync(new OrganizationRequest
            {
                Id = Guid.CreateVersion7(now),
                OrganizationId = organization.Id,
                Kind = command.Kind,
                DeskId = desk,
                OtherId = other,
                ClosedOn = command.Kind == OrganizationRequestKind.Deregister ? command.ClosedOn : null,
                Reason = command.Reason?.Trim() ?? "",
                EvidenceFileId = taken.Value?.Id,
                RequestedAt = now,
                RequestedById = actor.PersonId,
                RequestedByName = actor.Name,
            }, organization, taken.Value, actor, ct);
        }, ct);
    }

    /// <returns>Which jurisdiction decides, and which other organization it is about.</returns>
    private async Task<Outcome<(Guid Desk, Guid? Other)>> TargetAsync(AskForOrganization command, Organization organization, DateTime now, CancellationToken ct)
    {
        switch (command.Kind)
        {
            case OrganizationRequestKind.Move:
                if (JurisdictionTree.Guangdong.Find(command.Target) is not { } node) return OrganizationRefusals.JurisdictionMissing;
                if (node.Code == organization.Jurisdiction!.Code) return OrganizationRefusals.SameJurisdiction;
                return (await db.Jurisdictions.Where(j => j.Code == node.Code).Select(j => j.Id).FirstAsync(ct), null);
            case OrganizationRequestKind.Authority:
                var authority = Guid.TryParse(command.Target, out var id) ? await db.Organizations.Authorities().Where(o => o.Id == id).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(ct) : null;
                return authority is null ? OrganizationRefusals.AuthorityUnknown : (organization.JurisdictionId, authority);
            case OrganizationRequestKind.Deregister:
                if (command.ClosedOn is not { } closedOn) return Refusal.Invalid("ClosedOn", "registry.day-unreadable", "请填写日期，例如 2026-11-23。");
                return closedOn > BeijingTime.DayOf(now) ? OrganizationRefusals.ClosedInFuture : (organization.JurisdictionId, null);
            case OrganizationRequestKind.Merge:
                var code = TypedText.Normalize(command.Target);
                var other = await db.Organizations.Where(o => o.Uscc == code && o.Id != organization.Id && o.Status == OrganizationStatus.Active).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(ct);
                return other is null ? OrganizationRefusals.OtherUnknown : (organization.JurisdictionId, other);
            default:
                return Refusal.NotFound;
        }
    }
}
