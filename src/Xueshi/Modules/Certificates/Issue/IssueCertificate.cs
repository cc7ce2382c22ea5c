using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>生成证书 for a passed year: by the holder, or by the employer for its confirmed staff.</summary>
[Needs(CertificatesPermissions.Own, CertificatesPermissions.IssueStaff)]
public sealed record IssueCertificate(Guid OperationId, Guid PersonId, CeYear Year) : ICommand;

public sealed class IssueCertificateHandler(XueshiDb db, UnitOfWork work, CertificateWriting writing, Issuing issuing)
{
    /// <returns>The certificate's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(IssueCertificate command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var holder = await db.Set<Person>().AsNoTracking().HoldersFor(actor, db, command.Year).FirstOrDefaultAsync(p => p.Id == command.PersonId, ct);
        if (holder is null) return Refusal.NotFound;

        var account = await db.AnnualAccounts.Include(a => a.Entries).FirstOrDefaultAsync(a => a.PersonId == command.PersonId && a.Year == command.Year, ct);
        var latest = await db.Certificates.Where(c => c.PersonId == command.PersonId && c.Year == command.Year).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        var material = await writing.GatherAsync(account is null ? [] : [account], ct);
        var issued = issuing.Issue(holder, command.Year, account, latest, material, actor, now);
        return issued.IsDone ? issued.Value.Id : issued.FirstRefusal!;
    }, ct);
}
