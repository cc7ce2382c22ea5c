using System.Globalization;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Work;
using Xueshi.Ui.Forms;

namespace Xueshi.Modules.Access.Members;

/// <summary>Part and last day of a right, as typed.</summary>
public class TermsInput : StampedForm
{
    public string? Departments { get; set; }
    public string? Jurisdiction { get; set; }
    public string? JurisdictionText { get; set; }
    public string? Sector { get; set; }
    public string? Until { get; set; }

    public Outcome<RoleTerms> ReadTerms() => RoleTerms.Read(Departments, Jurisdiction, Sector, Until);

    /// <summary>Shows what is.</summary>
    public void Show(RoleScope scope, DateOnly? until)
    {
        (Departments, Jurisdiction) = (scope.Departments, scope.JurisdictionCode);
        Sector = scope.Sector is { } sector ? ((int)sector).ToString(CultureInfo.InvariantCulture) : null;
        Until = until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}

/// <summary>An invitation, as typed.</summary>
public sealed class InviteInput : TermsInput
{
    public string? Role { get; set; }
    public string? Name { get; set; }
    public string? Contact { get; set; }
}
