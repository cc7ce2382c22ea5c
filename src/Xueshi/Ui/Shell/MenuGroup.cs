namespace Xueshi.Ui.Shell;

/// <summary>A heading of the left menu with its entries, never empty.</summary>
public sealed record MenuGroup(string Title, IReadOnlyList<MenuItem> Items)
{
    /// <summary>Gathers what the modules contribute; what the person may not open is not there.</summary>
    public static IReadOnlyList<MenuGroup> From(IEnumerable<IMenuSource> sources, Func<string, bool> may) =>
        [.. sources.SelectMany(s => s.Items(may)).OrderBy(i => i.Order).GroupBy(i => i.Group).Select(g => new MenuGroup(g.Key, [.. g]))];
}
