using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Certificates.Years;

/// <summary>All years of a person from the stored accounts, in one statement, the latest first.</summary>
public sealed class YearTable(XueshiDb db, CePolicy policy)
{
    public async Task<IReadOnlyList<YearRow>> OfAsync(Guid personId, CancellationToken ct)
    {
        var accounts = await db.AnnualAccounts.AsNoTracking().Where(a => a.PersonId == personId).OrderByDescending(a => a.Year).ToListAsync(ct);
        return accounts.ConvertAll(Row);
    }

    private YearRow Row(AnnualAccount account) => new(account.Year, account.Series, policy.Requirement(account.Year, account.Sector),
    [
        new(SubjectCategory.Public, account.PublicItems, account.PublicHours),
        new(SubjectCategory.Professional, account.ProfessionalItems, account.ProfessionalHours),
        new(SubjectCategory.Elective, account.ElectiveItems, account.ElectiveHours),
    ], account.TotalHours, account.IsPassed);
}
