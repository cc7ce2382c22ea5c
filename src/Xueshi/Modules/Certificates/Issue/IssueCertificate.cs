using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Certificates.Print;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>生成证书 for a passed year: by the holder, or by the employer for its confirmed staff.</summary>
public sealed record IssueCertificate(Guid OperationId, Guid PersonId, CeYear Year) : ICommand;

public sealed class IssueCertificateHandler(XueshiDb db, UnitOfWork work, CertificateWriting writing, CePolicy policy, JournalWriter journal)
{
    /// <returns>The certificate's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(IssueCertificate command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var holder = await db.Set<Person>().AsNoTracking().HoldersFor(actor, db.Set<Employment>()).FirstOrDefaultAsync(p => p.Id == command.PersonId, ct);
        if (holder is null) return Refusal.NotFound;
        if (holder.IdentityLevel < IdentityLevel.Vouched) return CertificatesRefusals.NumberNotProven;

        var account = await db.AnnualAccounts.Include(a => a.Entries).FirstOrDefaultAsync(a => a.PersonId == command.PersonId && a.Year == command.Year, ct);
        if (account is not { IsPassed: true }) return CertificatesRefusals.NotPassed(command.Year, GapOf(account, command.Year, holder.Sector));
        var latest = await db.Certificates.Where(c => c.PersonId == command.PersonId && c.Year == command.Year).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        if (latest is { Status: CertificateStatus.Valid }) return CertificatesRefusals.AlreadyValid(CertificateNumber.FromCompact(latest.Number));

        var certificate = await writing.WriteAsync(account, latest?.Id, NotesAfter(latest), now, ct);
        var content = CertificateContentJson.Read(certificate.Content);
        if (CertificatePdf.FindMissingGlyphs(content) is { Count: > 0 } missing) return CertificatesRefusals.MissingGlyphs(missing);
        db.Add(certificate);
        db.Entry(account).Property(a => a.UpdatedAt).IsModified = true;
        journal.Record(CertificatesChanges.Issued, actor, certificate, certificate.PersonId, new { year = command.Year.ToString(), number = content.Number.ToString() });
        return certificate.Id;
    }, ct);

    private static string[] NotesAfter(CeCertificate? earlier) =>
        earlier is null ? [] : [$"本年度原证书 {CertificateNumber.FromCompact(earlier.Number)} 已撤销，现重新达标另出本证。"];

    private string GapOf(AnnualAccount? account, CeYear year, Sector sector) =>
        GapInWords.Of(YearAccount.Compute(account?.Entries.ConvertAll(e => e.ToLine()) ?? [], policy.Requirement(year, account?.Sector ?? sector)));
}
