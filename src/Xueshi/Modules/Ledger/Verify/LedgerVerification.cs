using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Data;
using Xueshi.Platform.Verification;

namespace Xueshi.Modules.Ledger.Verify;

/// <summary>
/// Computes every yearly account anew from its entries and compares it with the stored one (BL-01). People pass by in order of key, a fixed number at a
/// time with two statements, within one snapshot, so that hours posted meanwhile make no difference.
/// </summary>
public sealed class LedgerVerification(XueshiDb db, CePolicy policy) : IVerification
{
    private const int AccountsAtOnce = 2000;

    public string Name => "ledger";

    public string Subject => "年度账户";

    public async Task<VerificationReport> RunAsync(Action<string> tell, CancellationToken ct)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(db, ct);
        var (seen, different, after) = (0L, 0, Guid.Empty);
        while (await NextAsync(after, ct) is { Count: > 0 } accounts)
        {
            var last = accounts[^1].PersonId;
            var entries = (await db.LedgerEntries.AsNoTracking().Where(e => e.PersonId > after && e.PersonId <= last).ToListAsync(ct)).ToLookup(e => (e.PersonId, e.Year));
            foreach (var account in accounts)
            {
                var computed = YearAccount.Of(entries[(account.PersonId, account.Year)], policy.Requirement(account.Year, account.Sector));
                if (account.Agrees(computed)) continue;
                different++;
                tell(Difference(account, computed));
            }
            (seen, after) = (seen + accounts.Count, last);
        }
        return new(seen, different);
    }

    /// <summary>Whole people: when the page is full its last person may go on, and is left for the next page.</summary>
    private async Task<List<AnnualAccount>> NextAsync(Guid after, CancellationToken ct)
    {
        var accounts = await db.AnnualAccounts.AsNoTracking().Where(a => a.PersonId > after).OrderBy(a => a.PersonId).ThenBy(a => a.Year).Take(AccountsAtOnce).ToListAsync(ct);
        if (accounts.Count == AccountsAtOnce) accounts.RemoveAll(a => a.PersonId == accounts[^1].PersonId);
        return accounts;
    }

    private static string Difference(AnnualAccount stored, YearAccount computed) =>
        $"人员 {stored.PersonId} {stored.Year} 年度（{computed.Requirement.RuleVersion}）：存 "
        + Told(stored.PublicHours, stored.PublicItems, stored.ProfessionalHours, stored.ProfessionalItems, stored.ElectiveHours, stored.ElectiveItems, stored.TotalHours, stored.IsPassed)
        + "；算 " + Told(computed.Public.Recognized, computed.Public.Items, computed.Professional.Recognized, computed.Professional.Items,
            computed.Elective.Recognized, computed.Elective.Items, computed.Recognized, computed.Status == AnnualStatus.Passed);

    private static string Told(CreditHours @public, int publicItems, CreditHours professional, int professionalItems, CreditHours elective, int electiveItems, CreditHours total, bool passed) =>
        $"公需 {publicItems} 门 {@public}、专业 {professionalItems} 门 {professional}、选修 {electiveItems} 门 {elective}、合计 {total}、{CategoryName.Of(passed ? AnnualStatus.Passed : AnnualStatus.InProgress)}";
}
