using MailKit.Net.Smtp;
using MimeKit;

namespace Xueshi.Platform.Messages.Senders;

/// <summary>Mail by SMTP (RFC 5321). The Message-ID is that of the outbox row, so that a mail sent twice is recognized as one.</summary>
public sealed class SmtpSender(MailSettings settings) : IMessageSender
{
    /// <summary>RFC 5321 4.2.1: 5yz says that trying again will not help.</summary>
    private const int Permanent = 500;

    public MessageChannel Channel => MessageChannel.Mail;

    public async Task SendAsync(OutgoingMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, ct);
        if (settings.User is { Length: > 0 } user) await client.AuthenticateAsync(user, settings.Password ?? "", ct);
        try
        {
            await client.SendAsync(Written(message), ct);
        }
        catch (SmtpCommandException fault) when ((int)fault.StatusCode >= Permanent)
        {
            throw new MessageRefusedException("The mail server refuses this message.", fault);
        }
        await client.DisconnectAsync(quit: true, ct);
    }

    private MimeMessage Written(OutgoingMessage message)
    {
        var from = new MailboxAddress(settings.FromName, settings.From);
        return new([from], [new MailboxAddress("", message.To)], message.Title, new TextPart("plain") { Text = message.Text })
        {
            MessageId = $"{message.Id:N}@{from.Domain}",
            Date = new DateTimeOffset(message.StagedAt, TimeSpan.Zero),
        };
    }
}
