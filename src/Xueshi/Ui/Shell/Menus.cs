using System.Collections.Concurrent;
using System.Collections.Frozen;
using Xueshi.Platform.Security;

namespace Xueshi.Ui.Shell;

/// <summary>Gathers what the modules contribute to a menu, once for all who may do the same in the same sector; what they may not open is not there.</summary>
public sealed class Menus(IEnumerable<IMenuSource> sources)
{
    /// <summary>By the set itself, of which each role has one, and each limit of a role.</summary>
    private readonly ConcurrentDictionary<(FrozenSet<string> Permissions, int? Sector), Menu> _gathered = new();

    public Menu Of(Actor actor) => _gathered.GetOrAdd((actor.Permissions, actor.Organization?.Sector), _ => new Menu([.. sources.SelectMany(source => source.Items(actor))]));
}
