using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>The template with the present staff, the rows that were not taken in, and the sheet of activation links, as files.</summary>
public static class RosterFiles
{
    private static readonly IReadOnlyList<string> Headings = ["行号", "姓名", "列", "填写内容", "原因"];
    private static readonly IReadOnlyList<string> LinkHeadings = ["姓名", "部门", "激活链接", "有效期至"];

    public static void MapRosterFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(RosterAddresses.Template, TemplateAsync).RequireAuthorization(RegistryPermissions.ConfirmPeople).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost(RosterAddresses.Rosters + "/{id:guid}/failures", FailuresAsync).RequireAuthorization(RegistryPermissions.ConfirmPeople).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost(RosterAddresses.Links, LinksAsync).RequireAuthorization(RegistryPermissions.ConfirmPeople).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> TemplateAsync(StaffTemplate template, XueshiDb db, CurrentActor current, JournalWriter journal, IClock clock, [FromForm] string? format, CancellationToken ct)
    {
        var actor = current.Actor;
        var rows = await template.CountAsync(actor, ct);
        if (!actor.MayTakeAway(rows, clock.Now)) return Results.LocalRedirect(ReauthenticateFirst.AddressFor(RosterAddresses.New));
        journal.RecordAct(RegistryChanges.StaffExported, actor, actor.OrganizationId, null, new { rows });
        await db.SaveChangesAsync(ct);
        return await SentSheet.AsAsync(format, "人员名册", "人员名册", RosterColumns.All, template.Rows(actor), ct);
    }

    private static async Task<IResult> FailuresAsync(Guid id, [FromForm] string? format, XueshiDb db, CurrentActor current, JournalWriter journal, IClock clock, CancellationToken ct)
    {
        if (await db.Rosters.AsNoTracking().OnDeskOf(current.Actor).FirstOrDefaultAsync(r => r.Id == id, ct) is not { } roster) return Results.NotFound();
        var rows = await db.RosterRows.AsNoTracking().Where(r => r.RosterId == id && r.State == RosterRowState.Refused).OrderBy(r => r.Number)
            .Select(r => new { r.Number, r.Name, r.Column, r.Value, r.Answer }).ToListAsync(ct);
        if (!current.Actor.MayTakeAway(rows.Count, clock.Now)) return Results.LocalRedirect(ReauthenticateFirst.AddressFor(RosterAddresses.Of(id)));
        journal.RecordAct(RegistryChanges.RosterFailuresExported, current.Actor, roster.Id, null, new { file = roster.FileName, rows = rows.Count });
        await db.SaveChangesAsync(ct);
        return await SentSheet.AsAsync(format, $"未通过-{Path.GetFileNameWithoutExtension(roster.FileName)}", "未通过", Headings,
            rows.Select(r => (IReadOnlyList<object?>)[r.Number, r.Name, r.Column, r.Value, r.Answer]), ct);
    }

    private static async Task<IResult> LinksAsync(IssueLinksHandler issue, CurrentActor current, CancellationToken ct)
    {
        // The page says why nothing is done for a suspended organization.
        if (current.Actor.Organization?.Suspension is not null) return Results.Redirect(RosterAddresses.Invitations);
        var links = await issue.HandleAsync(current.Actor, ct);
        if (!links.IsDone) return Results.LocalRedirect(ReauthenticateFirst.AddressFor(RosterAddresses.Invitations));
        return await SentSheet.XlsxAsync("激活链接", "激活链接", LinkHeadings, links.Value.Select(l => (IReadOnlyList<object?>)[l.Name, l.Department, l.Address, $"{l.Until:yyyy-MM-dd}"]), ct);
    }
}
