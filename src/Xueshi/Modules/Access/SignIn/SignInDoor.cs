using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Access.SignIn;

/// <summary>The two doors that people know, 个人登录 and 单位登录: one account, and the second leads on in the role for the organization.</summary>
public static class SignInDoor
{
    /// <summary>The value of <c>as</c> in the address behind 单位登录.</summary>
    public const string Organization = "organization";

    public static bool IsOrganization(string? value) => value == Organization;

    /// <summary>The address of a door that leads back to the same page.</summary>
    public static string AddressOf(bool organization, string? to)
    {
        List<string> query = [];
        if (organization) query.Add($"as={Organization}");
        if (to is not null) query.Add($"to={Uri.EscapeDataString(to)}");
        return query.Count == 0 ? Addresses.SignIn : $"{Addresses.SignIn}?{string.Join('&', query)}";
    }
}
