namespace Xueshi.Platform.Retention;

/// <summary>One class of data whose time ends. Whoever keeps it says what is over; <see cref="Retaining"/> asks every night.</summary>
public interface IRetained
{
    /// <summary>As <c>periods.json</c> calls it.</summary>
    string Name { get; }

    /// <summary>Deletes or empties at most so many; nothing that a person's statutory record needs. Repeating it does no harm.</summary>
    /// <param name="before">UTC; what counts from an earlier moment is over.</param>
    /// <returns>How many; fewer than <paramref name="most"/> when nothing is left.</returns>
    Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct);
}
