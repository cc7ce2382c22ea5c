namespace Xueshi.Platform.Journal;

/// <summary>
/// One kind of change the system records: its stable code, and the sentence people read on timelines with {facts} filled in.
/// Every module declares its kinds in its <c>…Changes</c> file; together they make docs/changes.md (AL-01).
/// </summary>
/// <param name="Code">Module and past tense: <c>hours.record-approved</c>.</param>
/// <param name="Sentence">Chinese, without the actor: <c>认定「{course}」{hours} 学时</c>.</param>
public sealed record ChangeKind(string Code, string Sentence)
{
    /// <summary>
    /// For a decision about a person: the page where they see what became of it, <c>{subject}</c> standing for the row touched. They are told in their inbox
    /// when somebody else decided. Null for what nobody is told of.
    /// </summary>
    public string? ToldAt { get; init; }
}
