using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Ledger.Staff;

/// <summary>One member of staff in one year, from the stored account; all zero when nothing was recognized yet.</summary>
/// <param name="Key">The employment's id, which the list pages by.</param>
/// <param name="Sector">Whose rules the year follows.</param>
public sealed record StaffRow(
    Guid Key, Guid PersonId, string Name, string? Series, Sector Sector,
    CreditHours PublicHours, CreditHours ProfessionalHours, CreditHours ElectiveHours, CreditHours TotalHours, bool IsPassed);
