namespace Xueshi.Ui.Shell;

/// <summary>An entry of the left menu.</summary>
/// <param name="Group">Heading under which it stands, in the words people know: 个人业务, 资料维护.</param>
/// <param name="Order">Position; groups stand in the order of their first entry.</param>
/// <param name="Icon">A name from <c>Ui/Parts/icons.txt</c>.</param>
public sealed record MenuItem(string Group, int Order, string Text, string Href, string Icon)
{
    /// <summary>Shows how many messages are unread, when there are any.</summary>
    public bool CountsUnread { get; init; }

    /// <summary>How the addresses of the other pages begin that belong to the entry.</summary>
    public string Below { get; init; } = Href + "/";

    /// <summary>Whether the page at <paramref name="path"/> is this entry's or lies below it.</summary>
    public bool Covers(string path) => path == Href || path.StartsWith(Below, StringComparison.Ordinal);
}
