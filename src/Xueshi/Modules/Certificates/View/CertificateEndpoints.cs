using System.Net.Mime;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Certificates.Print;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates.View;

/// <summary>The certificate as a file.</summary>
public static class CertificateEndpoints
{
    public static void MapCertificates(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/certificates/{id:guid}/pdf", async (Guid id, XueshiDb db, CurrentActor current, CancellationToken ct) =>
        {
            var stored = await db.Certificates.AsNoTracking().VisibleTo(current.Actor, db).Where(c => c.Id == id)
                .Select(c => new { c.Content, c.Status }).FirstOrDefaultAsync(ct);
            if (stored is null) return Results.NotFound();
            // No fresh copy of what no longer proves anything; the page says what became of it.
            if (stored.Status != CertificateStatus.Valid) return Results.LocalRedirect($"/certificates/{id}");
            var content = CertificateContentJson.Read(stored.Content);
            return Results.File(CertificatePdf.Render(content), MediaTypeNames.Application.Pdf, $"继续教育证书-{content.Year}-{content.Number}.pdf");
        }).RequireAuthorization(CertificatesPermissions.View);
}
