using System.Collections.Frozen;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>Whom the journal names for what the server does with a roster.</summary>
internal static class RosterActor
{
    /// <param name="roster">With its organization.</param>
    public static Actor Acting(this Roster roster) => new(
        roster.ActingAccountId, roster.ActingPersonId, roster.ActingName,
        new ActingFor(roster.OrganizationId, roster.Organization!.Name, "单位管理员", "/none/", null), FrozenSet<string>.Empty, "") { IdentityLevel = roster.ActingLevel };
}
