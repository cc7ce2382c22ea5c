namespace Xueshi.Platform.Messages;

/// <summary>Where messages are written for which there is no way out.</summary>
/// <param name="Mail">Null when a mail server takes them.</param>
public sealed record MessageFolders(string Sms, string? Mail);
