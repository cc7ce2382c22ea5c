using Xueshi.Ui.Forms;

namespace Xueshi.Ui.Search;

/// <summary>A dictionary in which a <c>SearchField</c> searches; a module registers one per dictionary.</summary>
public interface IDictionarySource
{
    /// <summary>As in the address: <c>/dictionaries/{name}</c>.</summary>
    string Name { get; }

    /// <summary>May be searched before sign-in (jurisdictions at registration); all others need a signed-in person.</summary>
    bool IsPublic { get; }

    /// <summary>The best matches for what was typed, best first; the beginning of the dictionary when nothing was typed.</summary>
    Task<IReadOnlyList<Choice>> SearchAsync(string query, int limit, CancellationToken ct);

    /// <summary>The entry of a code; null when there is none.</summary>
    Task<Choice?> FindAsync(string code, CancellationToken ct);
}
