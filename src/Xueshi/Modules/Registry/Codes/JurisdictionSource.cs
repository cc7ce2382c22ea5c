using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Ui.Forms;
using Xueshi.Ui.Search;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>The 管理辖区 for search fields; public, since those who register choose one.</summary>
public sealed class JurisdictionSource : IDictionarySource
{
    private static readonly JurisdictionTree Tree = JurisdictionTree.Guangdong;

    private static readonly IReadOnlyList<(JurisdictionNode Node, string Words)> Searched =
        [.. Tree.Nodes.Select(node => (node, TypedText.Normalize($"{node.Code} {Tree.FullName(node)}")))];

    public string Name => "jurisdictions";

    public bool IsPublic => true;

    /// <summary>The shortest names first: 广州市 before 广州市荔湾区.</summary>
    public Task<IReadOnlyList<Choice>> SearchAsync(string query, int limit, CancellationToken ct)
    {
        var sought = TypedText.Normalize(query);
        IReadOnlyList<Choice> found = [.. Searched.Where(one => one.Words.Contains(sought, StringComparison.Ordinal))
            .OrderBy(one => one.Words.Length).ThenBy(one => one.Node.Code, StringComparer.Ordinal).Take(limit).Select(one => ChoiceOf(one.Node))];
        return Task.FromResult(found);
    }

    public Task<Choice?> FindAsync(string code, CancellationToken ct) => Task.FromResult(Tree.Find(code) is { } node ? ChoiceOf(node) : null);

    private static Choice ChoiceOf(JurisdictionNode node) => new(node.Code, Tree.FullName(node));
}
