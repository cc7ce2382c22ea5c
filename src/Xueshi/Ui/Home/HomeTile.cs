using Xueshi.Ui.Parts;

namespace Xueshi.Ui.Home;

/// <summary>One answer to "what must I do now".</summary>
/// <param name="Order">Position on the page; what presses stands first.</param>
/// <param name="Label">What it counts, as a link: <c>待认定的记录</c>.</param>
/// <param name="Value">The number, or one word.</param>
/// <param name="Note">Deadline or what to do.</param>
/// <param name="Icon">A name from <c>Ui/Parts/icons.txt</c>.</param>
public sealed record HomeTile(int Order, string Label, string Value, string? Unit, string? Note, string Href, string Icon, Tone Tone = Tone.Neutral)
{
    /// <summary>What has been done against what is required, under the number.</summary>
    public IReadOnlyList<HomeBar> Bars { get; init; } = [];
}
