using System.Linq.Expressions;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Search;

/// <summary>A found organization, with what a list of matches shows.</summary>
public sealed record OrganizationHit(Guid Id, string Name, string? FormerName, string Uscc, OrganizationStatus Status, string Jurisdiction)
{
    public static Expression<Func<Organization, OrganizationHit>> Of { get; } = o => new(o.Id, o.Name, o.FormerName, o.Uscc, o.Status, o.Jurisdiction!.Name);
}
