using Xueshi.Ui.Forms;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>The jurisdictions of an officer for lists to be narrowed by.</summary>
public static class JurisdictionChoices
{
    private static readonly JurisdictionTree Tree = JurisdictionTree.Guangdong;

    /// <summary>The node of this path and all below, a city's counties under its name.</summary>
    public static IReadOnlyList<Choice> Below(string? path) =>
        [.. Tree.Nodes.Where(node => path is not null && node.Path.StartsWith(path, StringComparison.Ordinal)).OrderBy(node => node.Path, StringComparer.Ordinal)
            .Select(node => new Choice(node.Code, Tree.FullName(node), null, GroupOf(node)))];

    private static string? GroupOf(JurisdictionNode node) => node.ParentCode is { } parent && parent != Tree.Province.Code ? Tree.Find(parent)!.Name : null;
}
