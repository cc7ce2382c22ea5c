using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Model;

public sealed partial class Account
{
    /// <summary>Null when there is none of this kind.</summary>
    public Contact? ContactOf(ContactKind kind, FieldCipher cipher) => (kind, Phone, Mail) switch
    {
        (ContactKind.Phone, { Length: > 0 } phone, _) => Contact.FromStored(kind, cipher.Decrypt(phone, PhonePlace, Id)),
        (ContactKind.Mail, _, { } mail) => Contact.FromStored(kind, cipher.Decrypt(mail, MailPlace, Id)),
        _ => null,
    };

    public bool IsProven(ContactKind kind) => (kind == ContactKind.Phone ? PhoneProvenAt : MailProvenAt) is not null;

    /// <summary>Null when there is none, or a mere claim.</summary>
    public Contact? ProvenContact(ContactKind kind, FieldCipher cipher) => IsProven(kind) ? ContactOf(kind, cipher) : null;

    /// <summary>Every proven contact: who is told of what happened to the account.</summary>
    public IEnumerable<Contact> ProvenContacts(FieldCipher cipher) => Enum.GetValues<ContactKind>().Select(kind => ProvenContact(kind, cipher)).OfType<Contact>();

    /// <param name="provenAt">UTC; null for a claim.</param>
    public void Put(Contact contact, DateTime? provenAt, FieldCipher cipher, BlindIndex index)
    {
        if (contact.Kind == ContactKind.Phone) (Phone, PhoneIndex, PhoneProvenAt) = (cipher.Encrypt(contact.Text, PhonePlace, Id), contact.IndexOf(index), provenAt);
        else (Mail, MailIndex, MailProvenAt) = (cipher.Encrypt(contact.Text, MailPlace, Id), contact.IndexOf(index), provenAt);
    }

    public void Remove(ContactKind kind)
    {
        if (kind == ContactKind.Phone) (Phone, PhoneIndex, PhoneProvenAt) = ([], [], null);
        else (Mail, MailIndex, MailProvenAt) = (null, null, null);
    }
}
