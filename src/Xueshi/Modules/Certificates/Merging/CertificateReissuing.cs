using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Issue;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Certificates.Merging;

/// <summary>
/// Once the hours have moved, a year whose certificate gave way gets another one, unless one stands already: the survivor's after a merge, the absorbed one's
/// again after its undoing. What was replaced never returns; another is made.
/// </summary>
public sealed class CertificateReissuing(XueshiDb db, CertificateCorrecting correcting) : IMergeListener
{
    public int Order => 50;

    public async Task<IReadOnlyList<string>> ForetellAsync(Person survivor, Person absorbed, CancellationToken ct)
    {
        var valid = await db.Certificates.AsNoTracking().Where(c => (c.PersonId == absorbed.Id || c.PersonId == survivor.Id) && c.Status == CertificateStatus.Valid).OrderBy(c => c.Year).ToListAsync(ct);
        return
        [
            .. from certificate in valid
               where certificate.PersonId == absorbed.Id
               let number = CertificateNumber.FromCompact(certificate.Number)
               select valid.Exists(c => c.PersonId == survivor.Id && c.Year == certificate.Year)
                   ? $"{certificate.Year} 年度证书 {number} 标为已更正，以保留一方同年度的证书为准。"
                   : $"{certificate.Year} 年度证书 {number} 标为已更正，账户仍通过的，以保留一方的新证书替代。",
        ];
    }

    public Task<Refusal?> MergeAsync(MergeRun run, CancellationToken ct) => MakeAsync(run, run.Survivor.Id, ct);

    public Task<Refusal?> UndoAsync(MergeRun run, CancellationToken ct) => MakeAsync(run, run.Absorbed.Id, ct);

    private async Task<Refusal?> MakeAsync(MergeRun run, Guid holder, CancellationToken ct)
    {
        var ids = run.Noted(MergeSteps.CertificateRetired);
        if (ids.Count == 0) return null;
        var retired = await db.Certificates.Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        var accounts = await AccountsAsync(holder, ct);
        var standing = (await db.Certificates.Where(c => c.PersonId == holder && c.Status == CertificateStatus.Valid).ToListAsync(ct)).Where(c => c.Status == CertificateStatus.Valid)
            .Concat(db.Certificates.Local.Where(c => c.PersonId == holder && c.Status == CertificateStatus.Valid)).Select(c => c.Year).ToHashSet();
        foreach (var certificate in retired.Where(c => !standing.Contains(c.Year)))
            if (accounts.Find(a => a.Year == certificate.Year) is { IsPassed: true } account)
                await correcting.ReplaceAsync(account, certificate, run.Actor, run.Merge.Id, ct);
        return null;
    }

    /// <summary>Those that this unit of work has opened are not in the database yet.</summary>
    private async Task<List<AnnualAccount>> AccountsAsync(Guid holder, CancellationToken ct)
    {
        var stored = await db.AnnualAccounts.Include(a => a.Entries).Where(a => a.PersonId == holder).AsSplitQuery().ToListAsync(ct);
        return [.. stored.Union(db.AnnualAccounts.Local.Where(a => a.PersonId == holder))];
    }
}
