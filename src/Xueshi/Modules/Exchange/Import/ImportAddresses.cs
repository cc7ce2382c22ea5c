namespace Xueshi.Modules.Exchange.Import;

/// <summary>Where imports are.</summary>
public static class ImportAddresses
{
    public const string Imports = "/exchange/imports";
    public const string New = "/exchange/imports/new";
    public const string Template = "/exchange/imports/template";

    public static string Of(Guid import) => $"{Imports}/{import}";

    /// <summary>POST with <c>format</c> = <c>xlsx</c> or <c>csv</c>.</summary>
    public static string Failures(Guid import) => $"{Imports}/{import}/failures";
}
