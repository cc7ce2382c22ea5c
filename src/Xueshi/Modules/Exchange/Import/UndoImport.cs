using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>
/// 撤回本批导入: everything that the import wrote is compensated, row by row with an answer; what was taken back meanwhile is left alone. After the undo time it takes a
/// second person (AZ-06).
/// </summary>
/// <param name="Reason">The people concerned read it.</param>
[Needs(ExchangePermissions.Import)]
public sealed record UndoImport(Guid OperationId, Guid ImportId, int Version, string? Reason) : ICommand;

public sealed class UndoImportHandler(XueshiDb db, UnitOfWork work, UndoCarrying carrying, Proposals proposals, IOptions<ImportOptions> options)
{
    public async Task<Outcome<Guid>> HandleAsync(UndoImport command, Actor actor, CancellationToken ct)
    {
        var begun = await work.RunAsync<Guid>(command, actor, async now =>
        {
            if (await db.ImportBatches.VisibleTo(actor).FirstOrDefaultAsync(i => i.Id == command.ImportId, ct) is not { } import) return Refusal.NotFound;
            if (string.IsNullOrWhiteSpace(command.Reason)) return ExchangeRefusals.ReasonMissing;
            if (command.Reason.Length > 500) return ExchangeRefusals.ReasonTooLong;
            if (import.Version != command.Version) return ExchangeRefusals.Changed;
            var (reason, limit) = (command.Reason.Trim(), options.Value.UndoTime);
            if (import.Status == ImportStatus.Imported && !import.CanBeUndone(now, limit)) return await ProposeAsync(import, reason, actor, ct);
            return await carrying.BeginAsync(import, reason, reason, limit, actor, now, ct) is { } refusal ? refusal : import.Id;
        }, ct);
        if (!begun.IsDone) return begun;
        return await carrying.ContinueAsync(command.ImportId, actor, ct) is { } halted ? halted : begun;
    }

    private async Task<Outcome<Guid>> ProposeAsync(ImportBatch import, string reason, Actor actor, CancellationToken ct)
    {
        var staged = await proposals.StageAsync(LateUndoAct.Code, $"撤回 {import.Rows} 行的导入「{import.FileName}」", import.Id, reason, null, actor, ct, import.Id);
        return staged.FirstRefusal is { } refusal ? refusal : import.Id;
    }
}
