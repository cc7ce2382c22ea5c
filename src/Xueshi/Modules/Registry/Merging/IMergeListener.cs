using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Merging;

/// <summary>
/// Lets what a module keeps of a person follow a merge, and go back when it is undone, inside the transaction. What is moved is noted as a step.
/// The listeners are asked in their order, in both directions.
/// </summary>
public interface IMergeListener
{
    /// <summary>Certificates give way (30) before hours move (40), and are made anew after (50).</summary>
    int Order { get; }

    /// <summary>What the officer is told before the decision.</summary>
    Task<IReadOnlyList<string>> ForetellAsync(Person survivor, Person absorbed, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <returns>Why the two cannot be merged; then nothing is.</returns>
    Task<Refusal?> MergeAsync(MergeRun run, CancellationToken ct);

    Task<Refusal?> UndoAsync(MergeRun run, CancellationToken ct);
}
