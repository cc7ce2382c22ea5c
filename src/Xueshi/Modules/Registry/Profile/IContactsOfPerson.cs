namespace Xueshi.Modules.Registry.Profile;

/// <summary>How a person is reached; accounts are kept elsewhere, so who keeps them answers.</summary>
public interface IContactsOfPerson
{
    Task<PersonContacts> MaskedAsync(Guid personId, CancellationToken ct);
}

/// <summary>Null where there is none.</summary>
public sealed record PersonContacts(MaskedContact? Phone, MaskedContact? Mail);

/// <param name="Text">Masked: 138****5678.</param>
/// <param name="IsProven">A code sent to it came back.</param>
public sealed record MaskedContact(string Text, bool IsProven);
