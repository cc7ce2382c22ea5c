namespace Xueshi.Platform.Journal;

/// <summary>Part of a history, the latest first.</summary>
/// <param name="Next">The key of the last row when older ones follow; null at the end.</param>
/// <param name="Total">How many rows the whole history has.</param>
public sealed record JournalPage(IReadOnlyList<JournalSentence> Sentences, Guid? Next, int Total);
