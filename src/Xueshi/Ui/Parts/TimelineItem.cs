namespace Xueshi.Ui.Parts;

/// <summary>One sentence of a history.</summary>
/// <param name="When">As people read it: <c>2019-04-04 19:12:06</c>.</param>
/// <param name="Who">The person or office that did it, with the role when that matters.</param>
/// <param name="Text">What was done: <c>认定 18 学时</c>.</param>
/// <param name="Why">The reason given, in the words of the one who gave it.</param>
public sealed record TimelineItem(string When, string Who, string Text, string? Why = null, Tone Tone = Tone.Neutral);
