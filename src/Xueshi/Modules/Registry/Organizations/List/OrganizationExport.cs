using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.List;

/// <summary>The list of organizations as a file: exactly what the filters show, recorded.</summary>
public static class OrganizationExport
{
    public static void MapOrganizationExport(this IEndpointRouteBuilder routes) =>
        routes.MapPost(OrganizationAddresses.Export, ExportAsync).RequireAuthorization(RegistryPermissions.ReviewOrganizations).WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static async Task<IResult> ExportAsync(
        [FromForm] string? q, [FromForm] string? status, [FromForm] string? kind, [FromForm] string? jurisdiction, [FromForm] string? nature, [FromForm] string? format,
        OrganizationReading reading, XueshiDb db, CurrentActor current, JournalWriter journal, CancellationToken ct)
    {
        var (filter, actor) = (OrganizationFilter.Read(q, status, kind, jurisdiction, nature), current.Actor);
        journal.RecordAct(OrganizationChanges.ListExported, actor, actor.OrganizationId, null, new { rows = await reading.CountAsync(filter, actor, ct) });
        await db.SaveChangesAsync(ct);
        return await SentSheet.AsAsync(format, "单位名单", "单位", OrganizationReading.Headings, reading.Rows(filter, actor), ct);
    }
}
