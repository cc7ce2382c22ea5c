namespace Xueshi.Modules.Registry.Duplicates;

/// <summary>Phones are kept with the accounts; who keeps them tells which people of one name sign in with one phone.</summary>
public interface ISharedPhones
{
    /// <param name="most">Pairs at once.</param>
    /// <returns>Pairs not found before, the lesser id first.</returns>
    Task<IReadOnlyList<(Guid First, Guid Second)>> PairsAsync(int most, CancellationToken ct);
}
