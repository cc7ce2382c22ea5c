using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>批量生成证书 by the employer, for passed years of its confirmed staff. Each year gets its own answer; all are made in one transaction.</summary>
[Needs(CertificatesPermissions.IssueStaff)]
public sealed record IssueBatch(Guid OperationId, IReadOnlyList<Guid> AccountIds) : ICommand;

/// <param name="AccountId">The 年度账户 that was ticked.</param>
/// <param name="CertificateId">Null when it was refused.</param>
/// <param name="Refusal">Null when the certificate was made.</param>
public sealed record IssueAnswer(Guid AccountId, string PersonName, string Year, Guid? CertificateId, string? Number, string? Refusal);

public sealed class IssueBatchHandler(XueshiDb db, UnitOfWork work, CertificateWriting writing, Issuing issuing)
{
    /// <summary>As many as the list shows on a few pages; more are refused.</summary>
    public const int Most = 200;

    /// <returns>The chosen years, in the order in which they were chosen, each with its answer.</returns>
    public Task<Outcome<List<IssueAnswer>>> HandleAsync(IssueBatch command, Actor actor, CancellationToken ct) => work.RunAsync<List<IssueAnswer>>(command, actor, async now =>
    {
        var chosen = command.AccountIds.Distinct().ToList();
        if (chosen.Count == 0) return CertificatesRefusals.NoneChosen;
        if (chosen.Count > Most) return CertificatesRefusals.TooManyChosen(Most);

        var accounts = await db.AnnualAccounts.Include(a => a.Entries).AsSingleQuery()
            .CertifiedFor(actor, db).Where(a => chosen.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var people = accounts.Values.Select(a => a.PersonId).Distinct().ToList();
        var years = accounts.Values.Select(a => a.Year).Distinct().ToList();
        var certificates = (await db.Certificates.AsNoTracking().Where(c => people.Contains(c.PersonId) && years.Contains(c.Year)).ToListAsync(ct))
            .ToLookup(c => (c.PersonId, c.Year));
        var material = await writing.GatherAsync(accounts.Values, ct);

        var batch = Guid.CreateVersion7(now);
        return chosen.ConvertAll(id =>
        {
            if (!accounts.TryGetValue(id, out var account)) return new IssueAnswer(id, "", "", null, null, Refusal.NotFound.Message);
            var holder = material.Holders[account.PersonId].Person;
            var latest = certificates[(account.PersonId, account.Year)].MaxBy(c => c.Id);
            var issued = issuing.Issue(holder, account.Year, account, latest, material, actor, now, batch);
            return issued.IsDone
                ? new(id, holder.Name, account.Year.ToString(), issued.Value.Id, CertificateNumber.FromCompact(issued.Value.Number).ToString(), null)
                : new(id, holder.Name, account.Year.ToString(), null, null, issued.FirstRefusal!.Message);
        });
    }, ct);
}
