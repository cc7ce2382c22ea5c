using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Certificates.Print;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>Makes the certificate of one year, inside a unit of work. Shared by 生成证书 for one and for several.</summary>
public sealed class Issuing(XueshiDb db, CertificateWriting writing, CePolicy policy, JournalWriter journal)
{
    /// <param name="account">With its entries; null when the year has none.</param>
    /// <param name="latest">The latest certificate of the year, whatever its state.</param>
    public Outcome<CeCertificate> Issue(
        Person holder, CeYear year, AnnualAccount? account, CeCertificate? latest, PrintedMaterial material, Actor actor, DateTime now, Guid? batch = null)
    {
        if (holder.IdentityLevel < IdentityLevel.Vouched) return CertificatesRefusals.NumberNotProven;
        if (account is not { IsPassed: true }) return CertificatesRefusals.NotPassed(year, GapOf(account, year, holder.Sector));
        if (latest is { Status: CertificateStatus.Valid }) return CertificatesRefusals.AlreadyValid(CertificateNumber.FromCompact(latest.Number));

        var certificate = writing.Write(account, material, latest?.Id, NotesAfter(latest), now);
        var content = CertificateContentJson.Read(certificate.Content);
        if (CertificatePdf.FindMissingGlyphs(content) is { Count: > 0 } missing) return CertificatesRefusals.MissingGlyphs(missing);
        db.Add(certificate);
        // Raises the account's version, so that an entry taken back at the same moment and this certificate cannot both miss each other.
        db.Entry(account).Property(a => a.UpdatedAt).IsModified = true;
        journal.Record(CertificatesChanges.Issued, actor, certificate, certificate.PersonId, new { year = year.ToString(), number = content.Number.ToString() }, batch: batch);
        return certificate;
    }

    private static string[] NotesAfter(CeCertificate? earlier) =>
        earlier is null ? [] : [$"本年度原证书 {CertificateNumber.FromCompact(earlier.Number)} 已撤销，现重新达标另出本证。"];

    private string GapOf(AnnualAccount? account, CeYear year, Sector sector) =>
        GapInWords.Of(YearAccount.Of(account?.Entries, policy.Requirement(year, account?.Sector ?? sector)));
}
