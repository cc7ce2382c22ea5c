namespace Xueshi.Ui.Shell;

/// <summary>The entries of somebody's left menu.</summary>
public sealed class Menu(IReadOnlyList<MenuItem> items)
{
    public static readonly Menu None = new([]);

    /// <summary>In the order in which they stand, none of them empty.</summary>
    public IReadOnlyList<MenuGroup> Groups => [.. items.OrderBy(i => i.Order).GroupBy(i => i.Group).Select(g => new MenuGroup(g.Key, [.. g]))];

    /// <summary>The entry to which a page belongs; null for a page that lies below none.</summary>
    public MenuItem? At(string path) => items.Where(i => i.Covers(path)).MaxBy(i => i.Href.Length);
}

/// <summary>A menu on a page.</summary>
/// <param name="Here">The entry to which the page belongs.</param>
/// <param name="Unread">Messages of the inbox.</param>
public sealed record ShownMenu(Menu Menu, MenuItem? Here, int Unread);
