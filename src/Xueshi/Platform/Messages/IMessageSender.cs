namespace Xueshi.Platform.Messages;

/// <summary>The way out of one channel: a gateway, a mail server, or a folder in development.</summary>
public interface IMessageSender
{
    MessageChannel Channel { get; }

    /// <summary>Hands the message over. The same id again must not make a second message where the channel can tell.</summary>
    /// <exception cref="MessageRefusedException">Trying again would not help.</exception>
    Task SendAsync(OutgoingMessage message, CancellationToken ct);
}
