using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Model;

/// <summary>Puts ID numbers and phone numbers away encrypted, makes their blind indexes, and opens them on purpose.</summary>
public sealed class IdNumberVault(FieldCipher cipher, BlindIndex index)
{
    /// <summary>Gives the person this number as a claim.</summary>
    public void Claim(Person person, IdNumber number)
    {
        person.IdType = number.Type;
        person.Nationality = number.Nationality;
        person.IdNumber = cipher.Encrypt(number.Text, Person.IdNumberPlace, person.Id);
        person.IdNumberIndex = IndexOf(number);
        person.IdentityLevel = IdentityLevel.Claimed;
    }

    /// <summary>The full number, for masks and for deliberate showing; null when the claim was emptied.</summary>
    public IdNumber? Open(Person person) =>
        person.IdNumber is { } sealedNumber
            ? IdNumber.FromStored(person.IdType, cipher.Decrypt(sealedNumber, Person.IdNumberPlace, person.Id), person.Nationality)
            : null;

    /// <summary>First and last four for lists; a dash when the claim was emptied.</summary>
    public string Masked(Person person) => Open(person)?.Masked ?? "—";

    public byte[] IndexOf(IdNumber number) => index.Of("id-number", number.Canonical);

    public byte[] IndexOf(PhoneNumber phone) => index.Of("phone", phone.Digits);

    public byte[] Seal(PhoneNumber phone, string place, Guid row) => cipher.Encrypt(phone.Digits, place, row);

    public PhoneNumber OpenPhone(byte[] sealedPhone, string place, Guid row) => PhoneNumber.FromStored(cipher.Decrypt(sealedPhone, place, row));
}
