using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>
/// When hours behind a valid certificate are taken back, or its year comes under another 专业系列, the certificate follows in the same transaction: still
/// passing, a corrected one replaces it (已更正); no longer passing, it is revoked (已撤销). Taking back hours that it does not print leaves it alone while
/// the year passes.
/// </summary>
public sealed class CertificateFollowsAccount(XueshiDb db, CertificateCorrecting correcting) : IVerdictListener
{
    public async Task EntryReversedAsync(AnnualAccount account, LedgerEntry reversed, Actor actor, string reason, CancellationToken ct)
    {
        if (await ValidAsync(account, ct) is not { } certificate) return;
        if (account.IsPassed && !certificate.EntryIds.Contains(reversed.Id)) return;
        await correcting.FollowAsync(account, certificate, actor, reason, ct);
    }

    public async Task SeriesFollowedAsync(AnnualAccount account, Actor actor, string reason, CancellationToken ct)
    {
        if (await ValidAsync(account, ct) is { } certificate) await correcting.FollowAsync(account, certificate, actor, reason, ct);
    }

    /// <summary>A batch may take back several records of one year in one transaction: then the certificate staged by the first stands, not the stored one.</summary>
    private async Task<CeCertificate?> ValidAsync(AnnualAccount account, CancellationToken ct)
    {
        var staged = db.Certificates.Local.FirstOrDefault(c => c.PersonId == account.PersonId && c.Year == account.Year && c.Status == CertificateStatus.Valid);
        if (staged is not null) return staged;
        var stored = await db.Certificates.FirstOrDefaultAsync(c => c.PersonId == account.PersonId && c.Year == account.Year && c.Status == CertificateStatus.Valid, ct);
        return stored is { Status: CertificateStatus.Valid } ? stored : null;
    }
}
