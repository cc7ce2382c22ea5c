using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Certificates.Print;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>
/// When hours behind a valid certificate are taken back, or its year comes under another 专业系列, the certificate follows in the same transaction: still
/// passing, a corrected one replaces it (已更正); no longer passing, it is revoked (已撤销). Taking back hours that it does not print leaves it alone while
/// the year passes.
/// </summary>
public sealed class CertificateFollowsAccount(XueshiDb db, CertificateWriting writing, JournalWriter journal, IClock clock) : IVerdictListener
{
    public async Task EntryReversedAsync(AnnualAccount account, LedgerEntry reversed, Actor actor, string reason, CancellationToken ct)
    {
        if (await ValidAsync(account, ct) is not { } certificate) return;
        if (account.IsPassed && !certificate.EntryIds.Contains(reversed.Id)) return;
        await FollowAsync(account, certificate, actor, reason, ct);
    }

    public async Task SeriesFollowedAsync(AnnualAccount account, Actor actor, string reason, CancellationToken ct)
    {
        if (await ValidAsync(account, ct) is { } certificate) await FollowAsync(account, certificate, actor, reason, ct);
    }

    private async Task FollowAsync(AnnualAccount account, CeCertificate certificate, Actor actor, string reason, CancellationToken ct)
    {
        if (account.IsPassed && await CorrectedAsync(account, certificate, ct) is { } corrected) Supersede(certificate, corrected, actor, reason);
        else Revoke(certificate, actor, reason);
    }

    /// <summary>A batch may take back several records of one year in one transaction: then the certificate staged by the first stands, not the stored one.</summary>
    private async Task<CeCertificate?> ValidAsync(AnnualAccount account, CancellationToken ct)
    {
        var staged = db.Certificates.Local.FirstOrDefault(c => c.PersonId == account.PersonId && c.Year == account.Year && c.Status == CertificateStatus.Valid);
        if (staged is not null) return staged;
        var stored = await db.Certificates.FirstOrDefaultAsync(c => c.PersonId == account.PersonId && c.Year == account.Year && c.Status == CertificateStatus.Valid, ct);
        return stored is { Status: CertificateStatus.Valid } ? stored : null;
    }

    /// <returns>Null when the print fonts lack a character that only the corrected one has; taking hours back does not wait for a font.</returns>
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
