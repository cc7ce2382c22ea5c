using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Work;

/// <summary>
/// Carries out one use case: it reads, decides and stages its changes; all of them, the journal and the remembered answer are then saved in one
/// transaction. When somebody else was faster (a version moved on, a unique row appeared) it decides anew on what is there now.
/// A repeated operation id gets the first answer; the same id with other content is refused. Who lacks what the command <see cref="NeedsAttribute">needs</see> finds nothing;
/// for a suspended organization nothing is done; what is decided <see cref="IInTurn">in turn</see> waits for it;
/// what is <see cref="ReauthenticatedAttribute">sensitive</see> asks who it is once more.
/// </summary>
public sealed class UnitOfWork(XueshiDb db, IClock clock, BlindIndex index)
{
    private const int Attempts = 5;

    public async Task<Outcome<T>> RunAsync<T>(ICommand command, Actor actor, Func<DateTime, Task<Outcome<T>>> decide, CancellationToken ct)
    {
        if (actor.RefuseCommand(command) is { } notTheirs) return notTheirs;
        if (actor.MustReauthenticateFor(command, clock.Now)) return Reauthentication.Needed;
        for (var attempt = 1; ; attempt++)
        {
            await using var turn = command is IInTurn ? await Turn.TakeAsync(db, actor.PersonId, ct) : null;
            var now = clock.Now;
            var outcome = await decide(now);
            if (!outcome.IsDone)
            {
                db.ChangeTracker.Clear();
                return await RememberedAsync<T>(command, actor, ct) ?? outcome;
            }

            db.Add(new Operation
            {
                Id = command.OperationId,
                AccountId = actor.AccountId,
                Digest = DigestOf(command),
                Answer = JsonSerializer.Serialize(outcome.Value),
                At = now,
            });
            try
            {
                await db.SaveChangesAsync(ct);
                if (turn is not null) await turn.CommitAsync(ct);
                return outcome;
            }
            catch (DbUpdateException fault) when (fault.IsCollision() && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
                if (turn is not null) await turn.RollbackAsync(ct);
                if (await RememberedAsync<T>(command, actor, ct) is { } remembered) return remembered;
            }
        }
    }

    private async Task<Outcome<T>?> RememberedAsync<T>(ICommand command, Actor actor, CancellationToken ct)
    {
        var operation = await db.Set<Operation>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == command.OperationId, ct);
        if (operation is null) return null;
        if (operation.AccountId != actor.AccountId || !CryptographicOperations.FixedTimeEquals(operation.Digest, DigestOf(command)))
            return new Refusal(RefusalKind.Reused, "operation-reused", "这份表单已提交过其他内容，请重新打开页面再填写。");
        return JsonSerializer.Deserialize<T>(operation.Answer)!;
    }

    /// <summary>Keyed, since a command may carry a password or an ID number that a bare digest would give away to guessing.</summary>
    private byte[] DigestOf(ICommand command) => index.Of("operation", command.GetType().Name + JsonSerializer.Serialize(command, command.GetType()));
}
