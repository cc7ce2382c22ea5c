namespace Xueshi.Platform.Files.Inspection;

/// <summary>A PDF asked for more than its limits while the parser was inside it.</summary>
public sealed class PdfTooLargeException(string message) : Exception(message);
