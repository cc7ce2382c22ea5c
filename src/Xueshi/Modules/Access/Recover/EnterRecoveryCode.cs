using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Codes;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Recover;

/// <summary>密码找回, second step: the code, from the browser that asked for it. Opens nothing but the choice of a new password.</summary>
public sealed record EnterRecoveryCode(Guid RequestId, string? Code);

public sealed class EnterRecoveryCodeHandler(XueshiDb db, BlindIndex index, IClock clock)
{
    public async Task<Outcome<Done>> HandleAsync(EnterRecoveryCode command, CancellationToken ct)
    {
        for (; ; )
        {
            var code = await db.SentCodes.FirstOrDefaultAsync(c => c.Id == command.RequestId && c.Purpose == CodePurpose.Recover, ct);
            var isPassed = code?.Pass(command.Code, index, clock.Now) == true;
            try
            {
                await db.SaveChangesAsync(ct);
                return isPassed ? Done.Outcome : CodeRefusals.Wrong;
            }
            catch (DbUpdateException fault) when (fault.IsCollision())
            {
                // Of several tries at once each is counted.
                db.ChangeTracker.Clear();
            }
        }
    }
}
