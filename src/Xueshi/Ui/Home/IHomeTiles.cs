using Xueshi.Platform.Security;

namespace Xueshi.Ui.Home;

/// <summary>A module's share of the home page; registered once per module, scoped.</summary>
public interface IHomeTiles
{
    /// <summary>What concerns the actor in the present role, in at most one statement; nothing to do is no tile.</summary>
    Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct);
}
