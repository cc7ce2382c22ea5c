using System.Collections.Concurrent;
using Xueshi.Platform.Messages;

namespace Xueshi.Tests.Messages;

/// <summary>A text message gateway that counts.</summary>
internal sealed class Gateway : IMessageSender
{
    private readonly ConcurrentQueue<OutgoingMessage> _taken = new();
    private int _tries;

    public MessageChannel Channel => MessageChannel.Sms;

    /// <summary>How many tries fail before the first is taken.</summary>
    public int Fails { get; init; }

    public TimeSpan Slow { get; init; }

    public int Tries => _tries;

    public IReadOnlyCollection<Guid> Taken => [.. _taken.Select(message => message.Id)];

    public IEnumerable<string> Texts => _taken.Select(message => message.Text);

    public async Task SendAsync(OutgoingMessage message, CancellationToken ct)
    {
        if (Interlocked.Increment(ref _tries) <= Fails) throw new TimeoutException();
        if (Slow > TimeSpan.Zero) await Task.Delay(Slow, ct);
        _taken.Enqueue(message);
    }
}
