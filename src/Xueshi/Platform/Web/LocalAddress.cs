namespace Xueshi.Platform.Web;

/// <summary>An address to go back to that came from outside; only one of our own is followed (WB-06).</summary>
public static class LocalAddress
{
    /// <returns>The address, or null when it leads elsewhere.</returns>
    public static string? Of(string? address) =>
        address is ['/', ..] && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl) ? address : null;
}
