using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>The organization that decides on a record.</summary>
public sealed record RecognizerChoice(Guid Id, string Name);

/// <summary>
/// Who decides on a declared record: the confirmed employer; for education and health their authority, the employer's own before the jurisdiction's (粤人社规〔2018〕11号 第五条);
/// the jurisdiction's HR department where nobody else at the employer may recognize for the person, where they have no employer, or a suspended one.
/// </summary>
public sealed class RecognizerRouting(XueshiDb db, CePolicy policy, IClock clock)
{
    /// <param name="sector">Whose rules the year follows: that of the series held at its end, which need not be the present one.</param>
    /// <param name="jurisdictionPath">Chosen by a person who has no confirmed employer.</param>
    public async Task<RecognizerChoice?> ForAsync(Guid personId, CeYear year, Sector sector, string? jurisdictionPath, CancellationToken ct)
    {
        var recognizing = db.Memberships.LiveOn(clock.Today).Where(m => m.Role == Role.EmployerAdministrator || m.Role == Role.HoursRecognizer);
        var employer = await db.Employments
            .Where(e => e.PersonId == personId && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))
            .Select(e => new
            {
                e.OrganizationId,
                e.Organization!.Name,
                Authority = e.Organization.Authority!.Status == OrganizationStatus.Active && e.Organization.Authority.Sector == sector
                    ? new RecognizerChoice(e.Organization.Authority.Id, e.Organization.Authority.Name) : null,
                IsActive = e.Organization.Status == OrganizationStatus.Active,
                e.Organization.Jurisdiction!.Path,
                IsSoleRecognizer = recognizing.Any(m => m.OrganizationId == e.OrganizationId && m.Account!.PersonId == personId)
                    && !recognizing.Any(m => m.OrganizationId == e.OrganizationId && m.Account!.PersonId != personId
                        && (m.Departments == null || e.Department != null && ("\n" + m.Departments + "\n").Contains("\n" + e.Department + "\n"))),
            })
            .FirstOrDefaultAsync(ct);
        var path = employer?.Path ?? jurisdictionPath;
        if (path is null) return null;
        if (policy.Requirement(year, sector).RecognizedBy == Recognizer.IndustryAuthority)
            return employer?.Authority ?? await NearestAsync(path, OrganizationKinds.IndustryAuthority, sector, ct) ?? await NearestAsync(path, OrganizationKinds.HrssDepartment, null, ct);
        return employer is { IsSoleRecognizer: false, IsActive: true }
            ? new(employer.OrganizationId, employer.Name)
            : await NearestAsync(path, OrganizationKinds.HrssDepartment, null, ct);
    }

    /// <summary>The office of this kind in the jurisdiction itself, or the nearest above it.</summary>
    private async Task<RecognizerChoice?> NearestAsync(string path, OrganizationKinds kind, Sector? sector, CancellationToken ct) =>
        await db.Organizations
            .Where(o => (o.Kinds & kind) != 0 && o.Status == OrganizationStatus.Active && o.Sector == sector && path.StartsWith(o.Jurisdiction!.Path))
            .OrderByDescending(o => o.Jurisdiction!.Path.Length).ThenBy(o => o.Id)
            .Select(o => new RecognizerChoice(o.Id, o.Name))
            .FirstOrDefaultAsync(ct);
}
