using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Registry.Organizations.Requests;

/// <summary>Requests as pages show them.</summary>
public static class RequestReading
{
    /// <summary>With everything that says what it would change.</summary>
    public static IQueryable<OrganizationRequest> WithFacts(this IQueryable<OrganizationRequest> requests) =>
        requests.Include(r => r.Organization!.Jurisdiction).Include(r => r.Organization!.Authority).Include(r => r.Desk).Include(r => r.Other);

    public static Tone Tone(this OrganizationRequestStatus status) => status switch
    {
        OrganizationRequestStatus.Pending => Ui.Parts.Tone.Info,
        OrganizationRequestStatus.Granted => Ui.Parts.Tone.Success,
        OrganizationRequestStatus.Returned => Ui.Parts.Tone.Warning,
        _ => Ui.Parts.Tone.Neutral,
    };
}
