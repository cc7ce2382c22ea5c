namespace Xueshi.Platform.Journal;

/// <summary>One row of the journal as people read it.</summary>
/// <param name="Id">The key to page by.</param>
/// <param name="At">UTC.</param>
/// <param name="Who">The person, with the organization acted for.</param>
/// <param name="Text">What was done, its facts filled in: <c>认定「工程伦理」12 学时</c>.</param>
/// <param name="Reason">Why, in the words of the one who gave it.</param>
/// <param name="Kind">Code of the <see cref="ChangeKind"/>.</param>
public sealed record JournalSentence(Guid Id, DateTime At, string Who, string Text, string? Reason, string Kind);
