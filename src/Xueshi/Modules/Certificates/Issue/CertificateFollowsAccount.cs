using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>
/// When hours behind a valid certificate are taken back, the certificate follows in the same transaction: still passing, a corrected one replaces it
/// (已更正); no longer passing, it is revoked (已撤销).
/// </summary>
public sealed class CertificateFollowsAccount(XueshiDb db, CertificateWriting writing, JournalWriter journal, IClock clock) : IVerdictListener
{
    public async Task EntryReversedAsync(AnnualAccount account, LedgerEntry reversed, Actor actor, string reason, CancellationToken ct)
    {
        var certificate = await db.Certificates.FirstOrDefaultAsync(
            c => c.PersonId == account.PersonId && c.Year == account.Year && c.Status == CertificateStatus.Valid, ct);
        if (certificate is null) return;
        var wasPrinted = reversed.PostedAt <= certificate.IssuedAt;
        if (account.IsPassed && !wasPrinted) return;

        var number = CertificateNumber.FromCompact(certificate.Number).ToString();
        var now = clock.Now;
        (certificate.StatusChangedAt, certificate.StatusReason) = (now, reason);
        if (!account.IsPassed)
        {
            certificate.Status = CertificateStatus.Revoked;
            journal.Record(CertificatesChanges.Revoked, actor, certificate, account.PersonId, new { year = account.Year.ToString(), number }, reason);
            return;
        }
        var corrected = await writing.WriteAsync(account, certificate.Id, [$"本证书更正并替代证书 {number}。"], now, ct);
        certificate.Status = CertificateStatus.Superseded;
        db.Add(corrected);
        var successor = CertificateNumber.FromCompact(corrected.Number).ToString();
        journal.Record(CertificatesChanges.Superseded, actor, certificate, account.PersonId, new { year = account.Year.ToString(), number, successor }, reason);
        journal.Record(CertificatesChanges.Issued, actor, corrected, account.PersonId, new { year = account.Year.ToString(), number = successor });
    }
}
