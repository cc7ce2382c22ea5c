using Microsoft.Extensions.Options;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Merging;

/// <summary>What a merge would bring about, asked of every module before the decision. Changes nothing.</summary>
public sealed class MergeForesight(IEnumerable<IMergeListener> listeners, IOptions<DuplicateOptions> options)
{
    public int UndoDays => (int)options.Value.UndoTime.TotalDays;

    public async Task<IReadOnlyList<string>> ForetellAsync(Person survivor, Person absorbed, CancellationToken ct)
    {
        var told = new List<string>();
        foreach (var listener in listeners.OrderBy(l => l.Order)) told.AddRange(await listener.ForetellAsync(survivor, absorbed, ct));
        return told;
    }
}
