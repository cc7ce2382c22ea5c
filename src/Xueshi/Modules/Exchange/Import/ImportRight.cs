using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>
/// What an officer may import: an HR department public hours of any sector, the education and health authorities all categories of their own
/// (粤人社规〔2018〕11号: 教育、卫生行业由其主管部门认定).
/// </summary>
/// <param name="Sector">Null for any sector; then public hours only.</param>
/// <param name="MayExtend">Whether a closed year may be written into on a legal basis: the province's HR department alone.</param>
public sealed record ImportRight(Sector? Sector, bool MayExtend)
{
    /// <summary>Null for whom the import does not exist.</summary>
    public static ImportRight? Of(Actor actor)
    {
        if (actor.Organization is not { } organization || !actor.May(ExchangePermissions.Import)) return null;
        if (actor.May(ExchangePermissions.ImportPublic)) return new(null, organization.IsProvince);
        return (Sector?)organization.Sector is Registry.Model.Sector.Education or Registry.Model.Sector.Health ? new((Sector)organization.Sector!, false) : null;
    }

    public bool Covers(SubjectCategory category) => Sector is not null || category == SubjectCategory.Public;
}

/// <summary>Which imports an officer sees: those of the own organization.</summary>
public static class ImportScopes
{
    public static IQueryable<ImportBatch> VisibleTo(this IQueryable<ImportBatch> imports, Actor actor)
    {
        var organization = ImportRight.Of(actor) is null ? Guid.Empty : actor.OrganizationId;
        return imports.Where(i => i.OrganizationId == organization);
    }
}
