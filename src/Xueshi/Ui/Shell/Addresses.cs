namespace Xueshi.Ui.Shell;

/// <summary>The addresses that the frame and the public pages lead to.</summary>
public static class Addresses
{
    public const string Front = "/";
    public const string Home = "/home";
    public const string SignIn = "/sign-in";
    public const string RegisterPerson = "/register";
    public const string RegisterOrganization = "/register/organization";
    /// <summary>How the registration of an organization stands, for whoever asked for it.</summary>
    public static string Registration(Guid organization) => $"{RegisterOrganization}/{organization}";

    public const string CheckCertificate = "/certificates/check";
    public const string Help = "/help";
    public const string Hotlines = "/hotlines";
    public const string ChangePassword = "/account/password";
    public const string Security = "/account/security";

    /// <summary>POST with <c>role</c> = <see cref="RoleChoice.Id"/>.</summary>
    public const string ActAs = "/acting-as";

    /// <summary>POST.</summary>
    public const string SignOut = "/sign-out";
}
