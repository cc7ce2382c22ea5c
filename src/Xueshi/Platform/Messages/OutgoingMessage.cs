namespace Xueshi.Platform.Messages;

/// <summary>A message as a sender takes it.</summary>
/// <param name="Id">The same at every try, so that whoever receives it twice can tell.</param>
/// <param name="StagedAt">UTC; the same at every try.</param>
/// <param name="Title">Empty for text messages.</param>
public sealed record OutgoingMessage(Guid Id, DateTime StagedAt, string To, string Title, string Text);
