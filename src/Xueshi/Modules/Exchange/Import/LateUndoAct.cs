using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Approvals.Model;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>An import taken back after its undo time is a bulk revocation: one officer proposes, another approves (AZ-06).</summary>
public sealed class LateUndoAct(XueshiDb db, UndoCarrying carrying) : IProposedAct
{
    public const string Code = "exchange.late-undo";

    public string Kind => Code;

    public string Name => "撤回已过撤回时间的导入";

    public string Permission => ExchangePermissions.Import;

    public async Task<ProposalMaterial> ShowAsync(Proposal proposal, Actor reader, CancellationToken ct)
    {
        var states = await db.ImportRows.Where(r => r.ImportId == proposal.SubjectId).GroupBy(r => r.State).OrderBy(g => g.Key).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(ct);
        var href = await db.ImportBatches.VisibleTo(reader).AnyAsync(i => i.Id == proposal.SubjectId, ct) ? ImportAddresses.Of(proposal.SubjectId!.Value) : null;
        var rows = states.Where(s => s.State is ImportRowState.Done or ImportRowState.Waiting).Sum(s => s.Count);
        return new($"{rows} 行逐条冲回，待匹配的从池中撤下；以这些学时为据的证书同时更正或撤销，本人会收到消息。", [.. states.Select(s => new ProposalLine(s.State.Name(), $"{s.Count} 行", href))]);
    }

    public async Task<Outcome<string>> CarryOutAsync(Proposal proposal, Actor approver, DateTime now, CancellationToken ct)
    {
        if (await db.ImportBatches.VisibleTo(approver).FirstOrDefaultAsync(i => i.Id == proposal.SubjectId, ct) is not { } import) return Refusal.NotFound;
        return await carrying.BeginAsync(import, proposal.Reason, proposal.Reason(approver), TimeSpan.MaxValue, approver, now, ct) is { } refusal ? refusal : $"「{import.FileName}」开始撤回，各行的结果见该批次。";
    }

    public async Task ContinueAsync(Proposal proposal, Actor approver, CancellationToken ct) => await carrying.ContinueAsync(proposal.SubjectId!.Value, approver, ct);
}
