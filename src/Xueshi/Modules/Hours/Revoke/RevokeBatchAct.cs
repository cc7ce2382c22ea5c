using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Approvals.Model;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Revoke;

/// <summary>Revoking more than ten records in one go, as proposed by one inspector and approved by another (AZ-06).</summary>
public sealed class RevokeBatchAct(XueshiDb db, BatchRevocation revocation) : IProposedAct
{
    public const string Code = "hours.revoke-batch";

    public string Kind => Code;

    public string Name => "批量撤销认定";

    public string Permission => HoursPermissions.Inspect;

    public async Task<ProposalMaterial> ShowAsync(Proposal proposal, Actor reader, CancellationToken ct)
    {
        var ids = proposal.Read<List<SeenRecord>>().ConvertAll(seen => seen.Id);
        var records = await db.LearningRecords.AsNoTracking().InspectedBy(db, reader).Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.CourseName, r.Person!.Name, r.Year, r.Category, r.RecognizedHours, r.Status }).ToListAsync(ct);
        var hours = records.Where(r => r.Status == LearningRecordStatus.Approved).Aggregate(CreditHours.Zero, (sum, r) => sum + (r.RecognizedHours ?? CreditHours.Zero));
        var people = records.DistinctBy(r => r.Name).Count();
        return new($"{people} 人的 {ids.Count} 条记录撤销认定，共扣回 {hours}；以它们为据的证书随之更正或撤销，本人会收到消息。",
            [.. records.Select(r => new ProposalLine($"{r.Name}：{r.CourseName}", $"{r.Year} 年度{CategoryName.Short(r.Category)}，认定 {r.RecognizedHours?.ToString() ?? "—"}，{r.Status.Name()}", HoursAddresses.Inspect(r.Id)))]);
    }

    public async Task<Outcome<string>> CarryOutAsync(Proposal proposal, Actor approver, DateTime now, CancellationToken ct)
    {
        var answers = await revocation.RevokeAsync(proposal.Read<List<SeenRecord>>(), proposal.Reason, proposal.Reason(approver), proposal.Id, approver, now, ct);
        var done = answers.Count(answer => answer.Refusal is null);
        var left = answers.Where(answer => answer.Refusal is not null).Select(answer => $"{answer.PersonName}「{answer.CourseName}」").ToList();
        return left.Count == 0 ? $"撤销 {done} 条。" : $"撤销 {done} 条，{left.Count} 条未办：{string.Join("、", left.Take(10))}{(left.Count > 10 ? "等" : "")}。";
    }
}
