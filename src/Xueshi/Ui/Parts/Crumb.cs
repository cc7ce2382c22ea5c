namespace Xueshi.Ui.Parts;

/// <summary>A page above this one.</summary>
public sealed record Crumb(string Text, string Href);
