using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Platform.Messages;

/// <summary>
/// Sends what is in the outbox. Any number of nodes may do so at once: each takes rows by an update that only one of them can win, for the length of a lease.
/// What a channel did not take is tried again after growing pauses, and given up after the last.
/// </summary>
public sealed partial class Delivery(XueshiDb db, Outbox outbox, IEnumerable<IMessageSender> senders, IClock clock, ILogger<Delivery> logger)
{
    /// <summary>Taken at once; all of them are sent well within the lease even when each waits for <see cref="Patience"/>.</summary>
    private const int Handful = 8;

    /// <summary>How long one message may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>After the first failure, the second…; after the last of them a message is given up.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    /// <returns>How many messages were sent.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var sent = 0;
        while (await TakeAsync(ct) is { Count: > 0 } taken)
            foreach (var message in taken)
                if (await DeliverAsync(message, ct)) sent++;
        return sent;
    }

    /// <summary>Takes some messages that are due, for this node alone.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> TakeAsync(CancellationToken ct)
    {
        var now = clock.Now;
        var messages = db.Set<OutboxMessage>();
        var due = await messages.Where(m => m.State == MessageState.Pending && m.DueAt <= now)
            .OrderByDescending(m => m.Urgent).ThenBy(m => m.DueAt).Select(m => m.Id).Take(Handful).ToListAsync(ct);
        if (due.Count == 0) return [];
        var taking = Guid.CreateVersion7(now);
        var won = await messages.Where(m => due.Contains(m.Id) && m.State == MessageState.Pending && m.DueAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.TakenBy, taking).SetProperty(m => m.DueAt, now + Lease), ct);
        // Another node was faster with all of them: it is at work, so this one may rest.
        if (won == 0) return [];
        return await messages.AsNoTracking().Where(m => m.TakenBy == taking && m.State == MessageState.Pending).OrderByDescending(m => m.Urgent).ThenBy(m => m.StagedAt).ToListAsync(ct);
    }

    /// <returns>Whether it was sent now.</returns>
    public async Task<bool> DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.Until < clock.Now)
        {
            TooLate(message.Id, message.Purpose);
            await EndAsync(message, MessageState.Failed, message.Failures, ct);
            return false;
        }
        try
        {
            await SendAsync(message, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            await FailAsync(message, fault, ct);
            return false;
        }
        await EndAsync(message, MessageState.Sent, message.Failures, ct);
        return true;
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.Channel == MessageChannel.Nowhere) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        await senders.Single(sender => sender.Channel == message.Channel).SendAsync(outbox.Open(message), patience.Token);
    }

    private async Task FailAsync(OutboxMessage message, Exception fault, CancellationToken ct)
    {
        var failures = message.Failures + 1;
        if (fault is MessageRefusedException || failures > Pauses.Count)
        {
            GivenUp(message.Id, message.Purpose, failures, fault.GetType().Name);
            await EndAsync(message, MessageState.Failed, failures, ct);
            return;
        }
        TriedInVain(message.Id, message.Purpose, failures, fault.GetType().Name);
        var next = clock.Now + Pauses[failures - 1];
        await Mine(message).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Failures, failures).SetProperty(m => m.DueAt, next).SetProperty(m => m.TakenBy, (Guid?)null), ct);
    }

    private Task<int> EndAsync(OutboxMessage message, MessageState state, int failures, CancellationToken ct)
    {
        var now = clock.Now;
        byte[] empty = [];
        return Mine(message).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, state).SetProperty(m => m.Failures, failures).SetProperty(m => m.EndedAt, now)
                .SetProperty(m => m.Address, empty).SetProperty(m => m.Text, empty), ct);
    }

    private IQueryable<OutboxMessage> Mine(OutboxMessage message) => db.Set<OutboxMessage>().Where(m => m.Id == message.Id && m.TakenBy == message.TakenBy && m.State == MessageState.Pending);

    [LoggerMessage(LogLevel.Warning, "message {Id} ({Purpose}) not sent, failure {Failures}: {Fault}")]
    private partial void TriedInVain(Guid id, string purpose, int failures, string fault);

    [LoggerMessage(LogLevel.Error, "message {Id} ({Purpose}) given up after failure {Failures}: {Fault}")]
    private partial void GivenUp(Guid id, string purpose, int failures, string fault);

    [LoggerMessage(LogLevel.Warning, "message {Id} ({Purpose}) came too late and was not sent")]
    private partial void TooLate(Guid id, string purpose);
}
