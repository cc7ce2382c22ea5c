using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>显示完整证件号 of a request on the officer's desk: the number on record and the one asked for, to be compared with the proofs.</summary>
[Needs(RegistryPermissions.UnmaskIdNumber), Reauthenticated]
public sealed record ShowCorrectionNumbers(Guid OperationId, Guid CorrectionId, string? Reason) : ICommand;

/// <param name="Right">Null when the document on record is not said to be wrong.</param>
public sealed record ShownNumbers(IdNumber OnRecord, IdNumber? Right);

public sealed class ShowCorrectionNumbersHandler(XueshiDb db, IdNumberVault vault, IdNumberShowing showing)
{
    public async Task<Outcome<ShownNumbers>> HandleAsync(ShowCorrectionNumbers command, Actor actor, CancellationToken ct)
    {
        var correction = await db.Corrections.AsNoTracking().OnDeskOf(actor).FirstOrDefaultAsync(c => c.Id == command.CorrectionId && c.Status == CorrectionStatus.Waiting, ct);
        var shown = await showing.ShowAsync(command, correction?.PersonId, command.Reason, actor, ct);
        return shown.IsDone ? new ShownNumbers(shown.Value, vault.Open(correction!)) : Outcome<ShownNumbers>.Refused(shown.Refusals);
    }
}
