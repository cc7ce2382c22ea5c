using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Certificates.Staff;

/// <summary>A passed year of somebody in scope.</summary>
/// <param name="AccountId">Of the 年度账户; also the key to page by.</param>
/// <param name="IsNumberProven">Whether the ID number is vouched for, without which no certificate is made.</param>
/// <param name="CertificateId">The valid certificate; null while there is none.</param>
/// <param name="Number">Its number in compact form.</param>
public sealed record PassedYear(
    Guid AccountId, CeYear Year, string PersonName, string? Series, CreditHours Total, bool IsNumberProven, Guid? CertificateId, string? Number);

/// <param name="Next">Key of the last row when more follow.</param>
/// <param name="Previous">Key of the first row when some precede.</param>
public sealed record PassedYearPage(IReadOnlyList<PassedYear> Rows, long Total, string? Next, string? Previous)
{
    /// <summary>Shown while a page is being read.</summary>
    public static PassedYearPage Empty { get; } = new([], 0, null, null);
}
