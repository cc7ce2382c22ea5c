namespace Xueshi.Modules.Registry.Organizations;

/// <summary>Where organizations are looked after by HR departments.</summary>
public static class OrganizationAddresses
{
    public const string List = "/registry/organizations";

    /// <summary>POST with the list's filters and <c>format</c> = <c>xlsx</c> or <c>csv</c>.</summary>
    public const string Export = "/registry/organizations/export";

    public static string Of(Guid organization) => $"{List}/{organization}";

    public static string Review(Guid organization) => $"{List}/{organization}/review";

    /// <summary>单位资料, of the organization acted for.</summary>
    public const string Own = "/registry/own";

    public const string OwnChange = "/registry/own/change";

    public const string OwnAsk = "/registry/own/ask";

    /// <summary>单位事项 to be decided.</summary>
    public const string Requests = "/registry/requests";

    /// <summary>Those whose 行业主管 the authority acted for is.</summary>
    public const string Overseen = "/registry/overseen";

    public const string Jurisdictions = "/registry/jurisdictions";

    public static string OwnRequest(Guid request) => $"{Own}/requests/{request}";

    public static string Request(Guid request) => $"{Requests}/{request}";

    public static string EvidencePage(Guid request, int page) => $"{Requests}/{request}/evidence/pages/{page}";

    /// <summary>POST; the original.</summary>
    public static string Evidence(Guid request) => $"{Requests}/{request}/evidence";

    public static string Move(Guid organization) => $"{List}/{organization}/move";

    /// <summary>Likely duplicates of an organization, and registrations to merge it with.</summary>
    public static string Duplicates(Guid organization) => $"{List}/{organization}/duplicates";

    /// <param name="other">The registration beside it.</param>
    public static string Merge(Guid organization, Guid other) => $"{List}/{organization}/merge/{other}";

    public static string Merger(Guid merger) => $"/registry/mergers/{merger}";

    public static string Jurisdiction(string code) => $"{Jurisdictions}/{code}";

    public static string Standing(Guid organization) => $"{List}/{organization}/standing";
}
