using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Closing;

/// <summary>What all modules together say about closing an account.</summary>
public sealed class Foresight(IEnumerable<IClosingStep> steps)
{
    public IEnumerable<IClosingStep> Steps => steps.OrderBy(step => step.Order);

    public async Task<ClosingForesight> OfAsync(Actor owner, CancellationToken ct)
    {
        var all = ClosingForesight.None;
        foreach (var step in Steps) all = all.And(await step.ForeseeAsync(owner, ct));
        return all;
    }
}
