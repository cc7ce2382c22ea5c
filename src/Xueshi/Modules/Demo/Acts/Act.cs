using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>Something that somebody does at a moment of the story, through the same handler as the page.</summary>
/// <param name="At">Beijing wall-clock time.</param>
/// <param name="Whose">Whose affairs it touches, and nobody else's; null when it may touch anybody's.</param>
public abstract record Act(DateTime At, IEnumerable<StoryPerson>? Whose = null)
{
    public abstract Task PlayAsync(Stage stage, CancellationToken ct);
}
