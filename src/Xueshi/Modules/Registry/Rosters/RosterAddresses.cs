namespace Xueshi.Modules.Registry.Rosters;

/// <summary>Where rosters are.</summary>
public static class RosterAddresses
{
    public const string Rosters = "/registry/rosters";
    public const string New = "/registry/rosters/new";
    public const string Template = "/registry/rosters/template";
    public const string Invitations = "/registry/invitations";

    /// <summary>POST.</summary>
    public const string Links = "/registry/invitations/links";

    public static string Of(Guid roster) => $"{Rosters}/{roster}";

    /// <summary>POST with <c>format</c> = <c>xlsx</c> or <c>csv</c>.</summary>
    public static string Failures(Guid roster) => $"{Rosters}/{roster}/failures";
}
