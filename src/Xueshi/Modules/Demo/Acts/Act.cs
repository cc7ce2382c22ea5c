using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>Something that somebody does at a moment of the story, through the same handler as the page.</summary>
/// <param name="At">Beijing wall-clock time.</param>
public abstract record Act(DateTime At)
{
    /// <summary>Whose affairs it touches, and nobody else's; null when it may touch anybody's.</summary>
    public virtual IEnumerable<StoryPerson>? Whose => null;

    public abstract Task PlayAsync(Stage stage, CancellationToken ct);
}
