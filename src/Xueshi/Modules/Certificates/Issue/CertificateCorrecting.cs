using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Certificates.Print;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>Lets a valid certificate follow what it prints, inside the caller's unit of work: a corrected one replaces it (已更正), or it is revoked (已撤销).</summary>
public sealed class CertificateCorrecting(XueshiDb db, CertificateWriting writing, JournalWriter journal, IClock clock)
{
    /// <param name="account">With its entries, as it stands now.</param>
    public async Task FollowAsync(AnnualAccount account, CeCertificate certificate, Actor actor, string reason, CancellationToken ct)
    {
        if (account.IsPassed && await CorrectedAsync(account, certificate, ct) is { } corrected) Supersede(certificate, corrected, actor, reason);
        else Revoke(certificate, actor, reason);
    }

    /// <summary>Makes another certificate for one that gave way already; nothing when the fonts lack a character of it.</summary>
    public async Task ReplaceAsync(AnnualAccount account, CeCertificate replaced, Actor actor, Guid batch, CancellationToken ct)
    {
        if (await CorrectedAsync(account, replaced, ct) is not { } corrected) return;
        db.Add(corrected);
        journal.Record(CertificatesChanges.Issued, actor, corrected, corrected.PersonId, new { year = corrected.Year.ToString(), number = NumberOf(corrected) }, batch: batch);
    }

    /// <returns>Null when the print fonts lack a character that only the corrected one has; what must follow does not wait for a font.</returns>
    private async Task<CeCertificate?> CorrectedAsync(AnnualAccount account, CeCertificate certificate, CancellationToken ct)
    {
        var material = await writing.GatherAsync([account], ct);
        var corrected = writing.Write(account, material, certificate.Id, [$"本证书更正并替代证书 {NumberOf(certificate)}。"], clock.Now);
        return CertificatePdf.FindMissingGlyphs(CertificateContentJson.Read(corrected.Content)).Count == 0 ? corrected : null;
    }

    private void Supersede(CeCertificate certificate, CeCertificate corrected, Actor actor, string reason)
    {
        certificate.Supersede(reason, corrected.IssuedAt);
        db.Add(corrected);
        var (year, number, successor) = (certificate.Year.ToString(), NumberOf(certificate), NumberOf(corrected));
        journal.Record(CertificatesChanges.Superseded, actor, certificate, certificate.PersonId, new { year, number, successor }, reason);
        journal.Record(CertificatesChanges.Issued, actor, corrected, corrected.PersonId, new { year, number = successor });
    }

    private void Revoke(CeCertificate certificate, Actor actor, string reason)
    {
        certificate.Revoke(reason, clock.Now);
        journal.Record(CertificatesChanges.Revoked, actor, certificate, certificate.PersonId, new { year = certificate.Year.ToString(), number = NumberOf(certificate) }, reason);
    }

    private static string NumberOf(CeCertificate certificate) => CertificateNumber.FromCompact(certificate.Number).ToString();
}
