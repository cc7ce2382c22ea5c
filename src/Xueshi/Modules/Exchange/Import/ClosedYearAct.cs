using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Approvals.Model;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Hours for a year whose window is over, on the legal basis of the province: one officer proposes, another approves (AZ-06, BL-08).</summary>
public sealed class ClosedYearAct(XueshiDb db, ImportCarrying carrying) : IProposedAct
{
    public const string Code = "exchange.closed-year";

    public string Kind => Code;

    public string Name => "向已截止的年度导入学时";

    public string Permission => ExchangePermissions.ImportPublic;

    public async Task<ProposalMaterial> ShowAsync(Proposal proposal, Actor reader, CancellationToken ct)
    {
        var states = await db.ImportRows.Where(r => r.ImportId == proposal.SubjectId).GroupBy(r => new { r.State, r.Year }).OrderBy(g => g.Key.Year).Select(g => new { g.Key.State, g.Key.Year, Count = g.Count() }).ToListAsync(ct);
        var href = await db.ImportBatches.VisibleTo(reader).AnyAsync(i => i.Id == proposal.SubjectId, ct) ? ImportAddresses.Of(proposal.SubjectId!.Value) : null;
        var rows = states.Where(s => s.State is ImportRowState.Ready or ImportRowState.WillWait).Sum(s => s.Count);
        return new($"{rows} 行学时入账或进入待匹配池，包括认定期限已过的年度，依据：{proposal.Evidence}。",
            [.. states.Select(s => new ProposalLine(s.Year is { } year ? $"{year} 年度" : "未读出年度的行", $"{s.State.Name()} {s.Count} 行", href))]);
    }

    public async Task<Outcome<string>> CarryOutAsync(Proposal proposal, Actor approver, DateTime now, CancellationToken ct)
    {
        if (ImportRight.Of(approver) is not { MayExtend: true }) return Refusal.NotFound;
        if (await db.ImportBatches.VisibleTo(approver).FirstOrDefaultAsync(i => i.Id == proposal.SubjectId, ct) is not { } import) return Refusal.NotFound;
        if (import.Status != ImportStatus.Checked) return ExchangeRefusals.Changed;
        var recorded = $"{import.LegalBasis}（{proposal.ProposedByName}提出，{approver.Name}批准）";
        return await carrying.BeginAsync(import, approver, recorded, now, ct) is { } refusal ? refusal : $"「{import.FileName}」开始入账，各行的结果见该批次。";
    }

    public async Task ContinueAsync(Proposal proposal, Actor approver, CancellationToken ct) => await carrying.ContinueAsync(proposal.SubjectId!.Value, approver, ct);
}
