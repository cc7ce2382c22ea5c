using System.Collections.Frozen;

namespace Xueshi.Platform.Security;

/// <summary>Who acts: a person, for themselves or for an organization, with the permissions that role carries. Handed to every handler.</summary>
/// <param name="AccountId">The signed-in account; empty for the system itself.</param>
/// <param name="PersonId">The person behind the account; empty for the system itself.</param>
/// <param name="Name">The name that the journal and timelines show.</param>
/// <param name="Organization">The organization acted for; null when the person acts for themselves.</param>
/// <param name="Permissions">What this role may do.</param>
/// <param name="Origin">Where the request came from (client address); empty for jobs.</param>
public sealed record Actor(
    Guid AccountId,
    Guid PersonId,
    string Name,
    ActingFor? Organization,
    FrozenSet<string> Permissions,
    string Origin)
{
    /// <summary>UTC; when the person last showed that it is they, by signing in or by <see cref="Reauthentication"/>. Null for whoever has no session.</summary>
    public DateTime? AuthenticatedAt { get; init; }

    /// <summary>How far it was proven, when this actor came in, that they are who they say; null for the system and for somebody not signed in.</summary>
    public IdentityLevel? IdentityLevel { get; init; }

    public bool May(string permission) => Permissions.Contains(permission);

    /// <summary>The organization acted for; empty when acting for oneself, so that a scope by it finds nothing.</summary>
    public Guid OrganizationId => Organization?.Id ?? Guid.Empty;

    /// <summary>Acts for a part of the organization only.</summary>
    public bool IsLimitedTo(Limits limit) => Organization is { } acting && (acting.Limits & limit) != 0;

    public bool IsSystem => AccountId == Guid.Empty;

    /// <summary>Somebody who has not signed in; holds no permission.</summary>
    public static Actor Visitor(string origin) => new(Guid.Empty, Guid.Empty, "未登录", null, FrozenSet<string>.Empty, origin);

    /// <summary>A job or the system itself; holds no permission, so only handlers that ask for none accept it.</summary>
    public static Actor System(string name) => new(Guid.Empty, Guid.Empty, name, null, FrozenSet<string>.Empty, "");
}

/// <summary>The organization a person acts for, with what decides its scope.</summary>
/// <param name="Id">Organization.</param>
/// <param name="Name">Organization's name.</param>
/// <param name="RoleName">The role as shown in the role switch.</param>
/// <param name="JurisdictionPath">Path of the jurisdiction node, such as <c>/44/4401/</c>; what lies below is in scope for authorities. With a right limited to a part, that part's.</param>
/// <param name="Sector">The sector an industry authority answers for, or to which the right is limited; null otherwise. The number is the Sector's.</param>
public sealed record ActingFor(Guid Id, string Name, string RoleName, string JurisdictionPath, int? Sector)
{
    /// <summary>The root of the tree: nothing of the province is out of scope.</summary>
    public bool IsProvince => JurisdictionPath.Count(c => c == '/') == 2;

    /// <summary>By what the right is limited to a part; every scope obeys it.</summary>
    public Limits Limits { get; init; }

    /// <summary>The departments, as the employer calls them; empty without <see cref="Limits.Departments"/>.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Set while the organization is suspended: its pages open, and nothing can be done for it.</summary>
    public Suspension? Suspension { get; init; }
}

/// <summary>An organization may only look for now.</summary>
/// <param name="Reason">As its administrators read it.</param>
/// <param name="Spared">Permissions of the person's own business, which goes on.</param>
public sealed record Suspension(string Reason, FrozenSet<string> Spared);
