namespace Xueshi.Modules.Demo.Fill;

/// <summary>The demo cannot start here; the message tells whoever started it what to do.</summary>
public sealed class DemoRefusedException(string message) : Exception(message);
