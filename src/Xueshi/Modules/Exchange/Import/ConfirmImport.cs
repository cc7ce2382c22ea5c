using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>
/// Carries out the rows that can be; the others keep their answers. A halted import is taken up where it stopped. Hours for a closed year take a second person (AZ-06, BL-08):
/// then the import waits for the approval.
/// </summary>
/// <param name="Version">The version of the import that the officer looked at.</param>
[Needs(ExchangePermissions.Import)]
public sealed record ConfirmImport(Guid OperationId, Guid ImportId, int Version) : ICommand;

public sealed class ConfirmImportHandler(XueshiDb db, UnitOfWork work, ImportCarrying carrying, Proposals proposals)
{
    public async Task<Outcome<Guid>> HandleAsync(ConfirmImport command, Actor actor, CancellationToken ct)
    {
        var begun = await work.RunAsync<Guid>(command, actor, async now =>
        {
            if (await db.ImportBatches.VisibleTo(actor).FirstOrDefaultAsync(i => i.Id == command.ImportId, ct) is not { } import) return Refusal.NotFound;
            if (import.Version != command.Version) return ExchangeRefusals.Changed;
            if (import is { Status: ImportStatus.Checked, LegalBasis: { } basis }) return await ProposeAsync(import, basis, actor, ct);
            return await carrying.BeginAsync(import, actor, import.LegalBasis, now, ct) is { } refusal ? refusal : import.Id;
        }, ct);
        if (!begun.IsDone) return begun;
        return await carrying.ContinueAsync(command.ImportId, actor, ct) is { } halted ? halted : begun;
    }

    private async Task<Outcome<Guid>> ProposeAsync(ImportBatch import, string basis, Actor actor, CancellationToken ct)
    {
        var staged = await proposals.StageAsync(ClosedYearAct.Code, $"向已截止的年度导入「{import.FileName}」", import.Id, "延期导入", basis, actor, ct, import.Id);
        return staged.FirstRefusal is { } refusal ? refusal : import.Id;
    }
}
