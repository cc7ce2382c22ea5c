namespace Xueshi.Platform.Messages;

/// <summary>A message to a person or a contact, to be handed to <see cref="Outbox.Stage"/>.</summary>
/// <param name="To">A phone number of eleven digits, or a mail address; empty for <see cref="MessageChannel.Nowhere"/>.</param>
/// <param name="Purpose">A stable code such as <c>access.recovery-code</c>; logs show it, so it tells nothing about anybody.</param>
/// <param name="Title">Subject of a mail; text messages have none.</param>
/// <param name="Text">Plain text; stored sealed, and only until it is sent.</param>
public sealed record MessageDraft(MessageChannel Channel, string To, string Purpose, string Title, string Text)
{
    /// <summary>UTC; later it is worth nothing and is not sent any more.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Somebody waits for it at the screen: sent before those that nobody waits for.</summary>
    public bool Urgent { get; init; }

    public static MessageDraft Sms(string phone, string purpose, string text) => new(MessageChannel.Sms, phone, purpose, "", text);

    public static MessageDraft Mail(string address, string purpose, string title, string text) => new(MessageChannel.Mail, address, purpose, title, text);
}
