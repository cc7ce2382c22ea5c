using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Certificates.Years;

/// <summary>继续教育证书打印 as a page shows it.</summary>
/// <param name="IsNumberProven">Whether the ID number is vouched for, without which no certificate is made.</param>
/// <param name="Rows">Every year with hours and every year that is open, the latest first.</param>
public sealed record YearTable(string PersonName, bool IsNumberProven, IReadOnlyList<YearRow> Rows)
{
    /// <summary>Shown while the page is being read.</summary>
    public static YearTable Empty { get; } = new("", false, []);
}

/// <summary>One year of the table.</summary>
/// <param name="Series">专业系列 of the year; null while the person has not filled it in.</param>
/// <param name="Account">Computed from the entries, so that the row never shows a total that they do not make.</param>
/// <param name="Certificates">All certificates of the year, the latest first.</param>
public sealed record YearRow(CeYear Year, string? Series, YearAccount Account, IReadOnlyList<YearCertificate> Certificates)
{
    public bool IsPassed => Account.Status == AnnualStatus.Passed;

    public YearCertificate? Valid => Certificates.FirstOrDefault(c => c.Status == CertificateStatus.Valid);

    public IEnumerable<YearCertificate> NoLongerValid => Certificates.Where(c => c.Status != CertificateStatus.Valid);
}

public sealed record YearCertificate(Guid Id, CertificateNumber Number, CertificateStatus Status);
