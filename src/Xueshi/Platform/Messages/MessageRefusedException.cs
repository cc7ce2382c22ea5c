namespace Xueshi.Platform.Messages;

/// <summary>The channel refuses this message for good: no such mailbox, no such number.</summary>
public sealed class MessageRefusedException(string message, Exception? inner = null) : Exception(message, inner);
