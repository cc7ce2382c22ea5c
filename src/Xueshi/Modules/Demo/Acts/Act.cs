using Xueshi.Modules.Demo.Play;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>Something that somebody does at a moment of the story, through the same handler as the page.</summary>
/// <param name="At">Beijing wall-clock time.</param>
public abstract record Act(DateTime At)
{
    public abstract Task PlayAsync(Stage stage, CancellationToken ct);
}
