using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>One kind of thing that follows when two registrations are merged, moved in portions inside the server's transaction.</summary>
public interface IMergerShare
{
    MergerRowKind Kind { get; }

    /// <summary>Moves some of what is still with the absorbed one.</summary>
    /// <param name="merger">With both organizations.</param>
    /// <returns>What was looked at, and the rows to remember; fewer looked at than <paramref name="most"/> are the last.</returns>
    Task<(int Seen, IReadOnlyList<MergerRow> Moved)> MoveAsync(Merger merger, Actor actor, int most, CancellationToken ct);

    /// <summary>Moves these rows back where nobody has touched them since, and says of each what became of it.</summary>
    Task RestoreAsync(Merger merger, IReadOnlyList<MergerRow> rows, Actor actor, CancellationToken ct);
}

/// <summary>Hears, inside the transaction, that a merger begins or is taken back: those who act for the absorbed one go along.</summary>
public interface IMergerListener
{
    /// <param name="merger">With both organizations.</param>
    Task BegunAsync(Merger merger, Actor actor, CancellationToken ct);

    Task UndoneAsync(Merger merger, Actor actor, CancellationToken ct);
}
