using Microsoft.EntityFrameworkCore.ChangeTracking;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Search;

/// <summary>
/// Lets the search index follow every organization. The keys are columns of the organization, so what is indexed is known without reading the entries,
/// and an earlier version of the application, which leaves the keys alone, cannot bring them apart.
/// </summary>
public sealed class OrganizationIndex : IFollowingRows
{
    public Type Followed => typeof(Organization);

    public void Renew(EntityEntry followed)
    {
        var organization = (Organization)followed.Entity;
        var keys = OrganizationKeys.Of(organization.Name, organization.FormerName, organization.Uscc);
        followed.Property(nameof(Organization.NameKey)).CurrentValue = keys.Name;
        followed.Property(nameof(Organization.FormerNameKey)).CurrentValue = keys.FormerName;
        followed.Property(nameof(Organization.CodeKey)).CurrentValue = keys.Code;
    }

    public IEnumerable<object> RowsOf(PropertyValues values) =>
        values.GetValue<string?>(nameof(Organization.NameKey)) is not { } name ? []
            : new OrganizationKeys(name, values.GetValue<string?>(nameof(Organization.FormerNameKey)), values.GetValue<string?>(nameof(Organization.CodeKey)) ?? "")
                .Rows(values.GetValue<Guid>(nameof(Organization.Id)));
}
