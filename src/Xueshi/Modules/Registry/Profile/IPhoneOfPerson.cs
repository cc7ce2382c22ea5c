namespace Xueshi.Modules.Registry.Profile;

/// <summary>The phone a person signs in with; accounts are kept elsewhere, so who keeps them answers.</summary>
public interface IPhoneOfPerson
{
    /// <returns>Masked: 138****5678; null when there is none.</returns>
    Task<string?> MaskedAsync(Guid personId, CancellationToken ct);
}
