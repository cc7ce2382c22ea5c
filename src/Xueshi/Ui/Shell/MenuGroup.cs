namespace Xueshi.Ui.Shell;

/// <summary>A heading of the left menu with its entries, never empty.</summary>
public sealed record MenuGroup(string Title, IReadOnlyList<MenuItem> Items);
