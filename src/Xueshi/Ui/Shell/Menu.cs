namespace Xueshi.Ui.Shell;

/// <summary>The entries of somebody's left menu. Menus of the same entries are equal, so that those who have the same role share one that is drawn already.</summary>
public sealed class Menu(IReadOnlyList<MenuItem> items) : IEquatable<Menu>
{
    public static readonly Menu None = new([]);

    private int? _hash;

    /// <summary>Gathers what the modules contribute; what the person may not open is not there.</summary>
    public static Menu From(IEnumerable<IMenuSource> sources, Func<string, bool> may) => new([.. sources.SelectMany(s => s.Items(may))]);

    /// <summary>In the order in which they stand, none of them empty.</summary>
    public IReadOnlyList<MenuGroup> Groups => [.. items.OrderBy(i => i.Order).GroupBy(i => i.Group).Select(g => new MenuGroup(g.Key, [.. g]))];

    /// <summary>The entry to which a page belongs; null for a page that lies below none.</summary>
    public MenuItem? At(string path) => items.Where(i => i.Covers(path)).MaxBy(i => i.Href.Length);

    public bool Equals(Menu? other) => other is not null && items.Count == other.Items.Count && items.Zip(other.Items).All(pair => pair.First == pair.Second);

    public override bool Equals(object? other) => Equals(other as Menu);

    public override int GetHashCode() => _hash ??= items.Aggregate(items.Count, (hash, item) => HashCode.Combine(hash, item.Href, item.Count));

    private IReadOnlyList<MenuItem> Items => items;
}

/// <summary>A menu on a page.</summary>
/// <param name="Here">The entry to which the page belongs.</param>
public sealed record ShownMenu(Menu Menu, MenuItem? Here);
