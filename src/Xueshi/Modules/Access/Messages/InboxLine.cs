namespace Xueshi.Modules.Access.Messages;

/// <summary>A message as its reader sees it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">Who decided, with the organization acted for.</param>
/// <param name="Reason">In the words of the one who decided.</param>
/// <param name="Address">The page where the reader, acting for themselves, sees what became of it; null when this version has none.</param>
public sealed record InboxLine(Guid Id, DateTime At, string Who, string Text, string? Reason, string? Address, bool IsRead);

/// <param name="Next">The key of the last line when older ones follow.</param>
public sealed record InboxPart(IReadOnlyList<InboxLine> Lines, Guid? Next, int Total, int Unread);
