namespace Xueshi.Ui.Front;

/// <summary>A question as people ask it, with its answer in paragraphs.</summary>
/// <param name="Anchor">Pages link here for help in context: <c>/help#employment</c>.</param>
public sealed record HelpTopic(string Anchor, string Group, string Question, params string[] Answer);
