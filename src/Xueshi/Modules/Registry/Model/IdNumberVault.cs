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
        person.UpgradedNumberIndex = number.Upgraded is { } upgraded ? IndexOf(upgraded) : null;
        person.Unprove();
    }

    /// <summary>The full number, for masks and for deliberate showing; null when the claim was emptied.</summary>
    public IdNumber? Open(Person person) =>
        person.IdNumber is { } sealedNumber
            ? Open(person.IdType, sealedNumber, person.Nationality, Person.IdNumberPlace, person.Id)
            : null;

    /// <summary>Writes down what the person is on record as, to be kept when that changes.</summary>
    /// <param name="why">Why it changes.</param>
    /// <param name="keeper">Whose former identity it becomes; the person's own unless they are merged into another.</param>
    public FormerIdentity Remember(Person person, string why, DateTime now, Guid? keeper = null)
    {
        var id = Guid.CreateVersion7(now);
        return new()
        {
            Id = id,
            PersonId = keeper ?? person.Id,
            Name = person.Name,
            IdType = person.IdType,
            Nationality = person.Nationality,
            IdNumber = Open(person) is { } number ? Seal(number, FormerIdentity.IdNumberPlace, id) : null,
            IdNumberIndex = person.IdNumberIndex,
            IdentityLevel = person.IdentityLevel,
            ProvenBy = person.ProvenBy,
            Sex = person.Sex,
            BornOn = person.BornOn,
            EndedAt = now,
            Why = why,
        };
    }

    /// <summary>Gives the person the document again that they were on record with, proven as far as it was.</summary>
    public void Restore(Person person, FormerIdentity former)
    {
        if (Open(former) is { } number) Claim(person, number);
        else Empty(person);
        (person.Sex, person.BornOn) = (former.Sex, former.BornOn);
        if (former.IdentityLevel >= IdentityLevel.Vouched) person.Prove(former.IdentityLevel, former.ProvenBy ?? IdentityProof.Employer, former.EndedAt);
    }

    /// <summary>The person holds no number any more, and nothing is proven of them.</summary>
    public static void Empty(Person person)
    {
        (person.IdNumber, person.IdNumberIndex, person.UpgradedNumberIndex) = (null, null, null);
        person.Unprove();
    }

    public IdNumber? Open(FormerIdentity former) =>
        former.IdNumber is { } sealedNumber ? Open(former.IdType, sealedNumber, former.Nationality, FormerIdentity.IdNumberPlace, former.Id) : null;

    /// <summary>The right number that a request names; null when the document on record is right.</summary>
    public IdNumber? Open(Correction correction) =>
        correction is { IdNumber: { } sealedNumber, IdType: { } type } ? Open(type, sealedNumber, correction.Nationality, Correction.IdNumberPlace, correction.Id) : null;

    /// <summary>First and last four for lists; a dash when the claim was emptied.</summary>
    public string Masked(Person person) => Open(person)?.Masked ?? "—";

    public byte[] IndexOf(IdNumber number) => index.Of("id-number", number.Canonical);

    public byte[] IndexOf(PhoneNumber phone) => index.Of("phone", phone.Digits);

    public byte[] Seal(IdNumber number, string place, Guid row) => cipher.Encrypt(number.Text, place, row);

    public IdNumber Open(IdType type, byte[] sealedNumber, string? nationality, string place, Guid row) =>
        IdNumber.FromStored(type, cipher.Decrypt(sealedNumber, place, row), nationality);

    public byte[] Seal(PhoneNumber phone, string place, Guid row) => cipher.Encrypt(phone.Digits, place, row);

    public PhoneNumber OpenPhone(byte[] sealedPhone, string place, Guid row) => PhoneNumber.FromStored(cipher.Decrypt(sealedPhone, place, row));
}
