using System.Collections.Frozen;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>A live role in an active or suspended organization, which a person may take on.</summary>
/// <param name="Id">The membership.</param>
/// <param name="JurisdictionPath">That of the organization.</param>
/// <param name="Sector">That of the organization.</param>
/// <param name="Until">Last day of the right, Beijing; null without end.</param>
/// <param name="SuspendReason">Why the organization may only look for now; null for an active one.</param>
/// <param name="HasSecondFactor">The account that holds the role has one; asked along here, since only those who hold a role are made to have it.</param>
public sealed record HeldRole(
    Guid Id, Role Role, Guid OrganizationId, string OrganizationName, string JurisdictionPath, Sector? Sector, RoleScope Scope, DateOnly? Until, string? SuspendReason, bool HasSecondFactor)
{
    /// <summary>The whole organization, or the part that the right is limited to. A node that is no longer on the tree leaves nothing.</summary>
    public ActingFor ActingFor => new(
        OrganizationId, OrganizationName, Role.Name(),
        Scope.JurisdictionCode is { } code ? JurisdictionTree.Guangdong.Find(code)?.Path ?? "/none/" : JurisdictionPath, (int?)(Scope.Sector ?? Sector))
    {
        Limits = Scope.Limits,
        Departments = Scope.DepartmentList,
        Suspension = SuspendReason is null ? null : new(SuspendReason, Roles.Permissions[Role.Professional]),
    };

    public FrozenSet<string> Permissions => Roles.PermissionsOf(Role, Scope.Limits);

    /// <summary>As the role switch shows it: role, organization and part.</summary>
    public string Text => $"{OrganizationName}（{Role.Name()}{(Scope.Limits == Limits.None ? "" : $"，{Scope.InWords}")}）";
}

/// <summary>The identity of a session, with every role its account may take on.</summary>
public sealed class SessionIdentity(Actor actor, Guid sessionId, HeldRole? taken, IReadOnlyList<HeldRole> held, int unread = 0) : ActorIdentity(actor, sessionId)
{
    /// <summary>Null while the person acts for themselves.</summary>
    public HeldRole? Taken => taken;

    public IReadOnlyList<HeldRole> Held => held;

    /// <summary>Holds a role that requires a second factor and has none yet: until it is set up, nothing else is open and no role is taken.</summary>
    public bool MustSetUpSecondFactor { get; init; }

    /// <summary>Holds a role that asks for proof of who they are, and has none yet: no role is taken until then.</summary>
    public bool MustProveIdentity { get; init; }

    /// <summary>Messages of the person's inbox that were not read when the request came.</summary>
    public int Unread => unread;
}
