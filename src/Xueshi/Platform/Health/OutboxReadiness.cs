using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;

namespace Xueshi.Platform.Health;

/// <summary>Messages do not wait for ever: a failed one is due again later, so what has been due for long is what nobody takes.</summary>
public sealed class OutboxReadiness(XueshiDb db, IClock clock, IOptions<HealthOptions> options) : IReadiness
{
    public string Name => "outbox";

    public async Task<bool> IsReadyAsync(CancellationToken ct)
    {
        var oldest = clock.Now.AddMinutes(-options.Value.OutboxMinutes);
        return !await db.Set<OutboxMessage>().AnyAsync(m => m.State == MessageState.Pending && m.DueAt < oldest, ct);
    }
}
