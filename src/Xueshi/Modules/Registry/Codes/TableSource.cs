using Xueshi.Ui.Forms;
using Xueshi.Ui.Search;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>A dictionary as search fields ask for it; what it offers is no secret, and registration searches too.</summary>
public sealed class TableSource(CodeTable table) : IDictionarySource
{
    public string Name => table.Key;

    public bool IsPublic => true;

    public Task<IReadOnlyList<Choice>> SearchAsync(string query, int limit, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Choice>>([.. table.Search(query, limit).Select(ChoiceOf)]);

    public Task<Choice?> FindAsync(string code, CancellationToken ct) => Task.FromResult(table.Find(code) is { } entry ? ChoiceOf(entry) : null);

    private Choice ChoiceOf(DictionaryEntry entry) => new(entry.Code, entry.Name, table.IsDemo ? $"{entry.Code} · 演示字典" : entry.Code);
}
