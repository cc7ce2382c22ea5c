using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours.Desk;

/// <summary>What approving a record, or taking it back, does to the person's year.</summary>
/// <param name="Before">The account as it stands.</param>
/// <param name="After">The account as it would stand.</param>
public sealed record Consequence(YearAccount Before, YearAccount After, SubjectCategory Category)
{
    public static async Task<Consequence> OfAsync(RecordInYear found, XueshiDb db, CePolicy policy, CancellationToken ct)
    {
        var record = found.Record;
        var entries = await db.LedgerEntries.AsNoTracking().Where(e => e.PersonId == record.PersonId && e.Year == record.Year).ToListAsync(ct);
        var requirement = found.Requirement(policy);
        var lines = entries.ConvertAll(e => e.ToLine(requirement));
        var before = YearAccount.Compute(lines, requirement);
        var live = entries.Find(e => e.SourceId == record.Id && e.ReversesId is null && !entries.Exists(r => r.ReversesId == e.Id));
        lines.Add(live is null
            ? new EntryLine(Guid.Empty, record.Category, record.RecognizedHours ?? record.DeclaredHours, record.Id, null, record.Part)
            : new EntryLine(Guid.Empty, live.Category, -live.ToLine(requirement).Hours, record.Id, live.Id, live.Part));
        return new(before, YearAccount.Compute(lines, requirement), record.Category);
    }

    /// <summary><c>2026 年度专业科目 30→42/42，达到要求</c>.</summary>
    public string InWords(CeYear year)
    {
        var (from, to) = (Before[Category], After[Category]);
        var limit = to.Rule.Minimum is { } minimum ? $"/{minimum}" : "";
        var category = to.Rule.IsOffered ? $"{year} 年度{CategoryName.Full(Category)} {from.Recognized}→{to.Recognized}{limit}" : $"{year} 年度不设{CategoryName.Full(Category)}，不计入";
        var met = to.Rule.Minimum is null ? "" : to.Shortfall.IsZero ? "，达到要求" : $"，还差 {to.Shortfall} {After.Requirement.UnitName}";
        var verdict = Before.Status == After.Status ? $"年度认证仍为{CategoryName.Of(After.Status)}" : $"年度认证由{CategoryName.Of(Before.Status)}变为{CategoryName.Of(After.Status)}";
        return $"{category}{met}；{verdict}。";
    }

    /// <summary>What taking the record back does to a certificate of the year; a year that is not passed has none.</summary>
    public string OfCertificate() => (Before.Status, After.Status) switch
    {
        (AnnualStatus.Passed, AnnualStatus.Passed) => "以它为据的证书随之更正。",
        (AnnualStatus.Passed, _) => "该年度的证书随之撤销。",
        _ => "",
    };
}
