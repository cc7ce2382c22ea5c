namespace Xueshi.Ui.Forms;

/// <summary>One thing to choose: what is posted, what is read, and a remark beside it.</summary>
/// <param name="Value">Posted; a code, an id or a word.</param>
/// <param name="Text">Read by people.</param>
/// <param name="Note">Tells like-named choices apart, or says what follows from choosing.</param>
/// <param name="Group">Heading under which a long list shows it.</param>
public sealed record Choice(string Value, string Text, string? Note = null, string? Group = null);
