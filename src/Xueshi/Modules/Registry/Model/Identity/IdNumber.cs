namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>
/// A well-formed identity number with the kind of document it belongs to. Well-formed says nothing about whose it is.
/// Equal when the canonical forms are. Prints masked, so that it does not slip into logs.
/// </summary>
public sealed partial record IdNumber
{
    internal IdNumber(IdType type, string text, string? nationality = null) => (Type, Text, Nationality) = (type, text, nationality);

    public IdType Type { get; }

    /// <summary>The normalized number in full; for ciphertext and for deliberate showing only.</summary>
    public string Text { get; }

    /// <summary>ISO 3166-1 alpha-3; only a passport has one.</summary>
    public string? Nationality { get; }

    /// <summary>Null where the number does not tell it.</summary>
    public DateOnly? BirthDate { get; internal init; }

    /// <summary>Null where the number does not tell it.</summary>
    public Sex? Sex { get; internal init; }

    /// <summary>What the person should look at again, as Chinese sentences; never a reason to refuse.</summary>
    public IReadOnlyList<string> Warnings { get; internal init; } = [];

    /// <summary>
    /// What the blind index is made of: one document gives one text, however it was typed. The renewal digits of a Hong Kong or
    /// Macao permit are dropped; a passport carries its country.
    /// </summary>
    public string Canonical => Type switch
    {
        IdType.HkMoTravelPermit => $"{(int)Type}:{Text[..9]}",
        IdType.Passport => $"{(int)Type}:{Nationality}:{Text}",
        _ => $"{(int)Type}:{Text}",
    };

    /// <summary>The present number that an old 15-digit one became; null for any other number.</summary>
    public IdNumber? Upgraded => Type == IdType.ResidentId && OldResidentId.Upgrade(Text) is { } text ? FromStored(Type, text) : null;

    /// <summary>For lists: first and last four; short numbers less.</summary>
    public string Masked => Mask.Number(Text);

    /// <summary>For certificates and public pages: the last four only.</summary>
    public string PublicMasked => Mask.PublicNumber(Text);

    public bool Equals(IdNumber? other) => other is not null && Canonical == other.Canonical;

    public override int GetHashCode() => Canonical.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Type.Name()} {Masked}";
}
