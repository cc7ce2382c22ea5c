using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Model;

/// <summary>联系方式: a phone number or a mail address. Prints masked, so that it does not slip into logs.</summary>
public sealed record Contact
{
    private Contact(ContactKind kind, string text, string masked) => (Kind, Text, Masked) = (kind, text, masked);

    public ContactKind Kind { get; }

    /// <summary>In full, for sending.</summary>
    public string Text { get; }

    public string Masked { get; }

    /// <summary>Blind index; of a mail address in small letters.</summary>
    public byte[] IndexOf(BlindIndex index) => Kind == ContactKind.Phone ? index.Of("phone", Text) : index.Of("mail", Text.ToLowerInvariant());

    public MessageDraft Draft(string purpose, string title, string text) =>
        Kind == ContactKind.Phone ? MessageDraft.Sms(Text, purpose, $"【继续教育】{text}") : MessageDraft.Mail(Text, purpose, title, text);

    public static Outcome<Contact> Read(ContactKind kind, string? typed, string field)
    {
        if (kind == ContactKind.Phone)
        {
            var phone = PhoneNumber.Read(typed, field);
            return phone.IsDone ? Of(phone.Value) : Outcome<Contact>.Refused(phone.Refusals);
        }
        var mail = EmailAddress.Read(typed, field);
        return mail.IsDone ? Of(mail.Value) : Outcome<Contact>.Refused(mail.Refusals);
    }

    public static Contact Of(PhoneNumber phone) => new(ContactKind.Phone, phone.Digits, phone.Masked);

    public static Contact Of(EmailAddress mail) => new(ContactKind.Mail, mail.Text, mail.Masked);

    /// <summary>From our own storage, where only what was once read is written.</summary>
    public static Contact FromStored(ContactKind kind, string text) => kind == ContactKind.Phone ? Of(PhoneNumber.FromStored(text)) : Of(EmailAddress.FromStored(text));

    public override string ToString() => Masked;
}
