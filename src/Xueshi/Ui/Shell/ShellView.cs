namespace Xueshi.Ui.Shell;

/// <summary>The frame's data.</summary>
/// <param name="UserName">Null before sign-in.</param>
/// <param name="ActingAs">For whom the person acts now: 个人, or the organisation's name.</param>
/// <param name="Roles">Everyone the person may act for, the present one among them; a switch is shown from two upward.</param>
/// <param name="IsDemo">Shows the banner 演示环境 and opens the gallery of components.</param>
public sealed record ShellView(string? UserName, string ActingAs, IReadOnlyList<RoleChoice> Roles, Menu Menu, bool IsDemo)
{
    public static ShellView Anonymous(bool isDemo) => new(null, "", [], Menu.None, isDemo);

    public bool IsSignedIn => UserName is not null;

    /// <summary>Messages of the inbox.</summary>
    public int Unread { get; init; }

    /// <summary>What whoever acts so must know on every page; null mostly.</summary>
    public string? Warning { get; init; }
}

/// <summary>One whom the person may act for.</summary>
/// <param name="Id">Posted as <c>role</c> to <see cref="Addresses.ActAs"/>; opaque to the shell.</param>
/// <param name="Text">个人, or the organisation's name with the role.</param>
public sealed record RoleChoice(string Id, string Text, bool IsCurrent);
