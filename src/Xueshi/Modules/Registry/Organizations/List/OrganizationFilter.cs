using System.Globalization;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Registry.Organizations.List;

/// <summary>What the list of organizations is narrowed to, as the address says it; what makes no sense there narrows nothing.</summary>
/// <param name="Text">Part of the name or of a former one, the beginning of the code, or a former code.</param>
/// <param name="Jurisdiction">Its whole subtree.</param>
/// <param name="Nature">单位性质, by name.</param>
public sealed record OrganizationFilter(string? Text, OrganizationStatus? Status, OrganizationKinds? Kind, JurisdictionNode? Jurisdiction, string? Nature)
{
    /// <summary>What is listed besides employers; HR departments review and are not reviewed.</summary>
    public static readonly IReadOnlyList<OrganizationKinds> Kinds =
        [OrganizationKinds.Employer, OrganizationKinds.TrainingInstitution, OrganizationKinds.IndustryAuthority, OrganizationKinds.IndustryAssociation];

    public static OrganizationFilter Read(string? text, string? status, string? kind, string? jurisdiction, string? nature) => new(
        string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        Read<OrganizationStatus>(status) is { } read && Enum.IsDefined(read) ? read : null,
        Read<OrganizationKinds>(kind) is { } one && Kinds.Contains(one) ? one : null,
        JurisdictionTree.Guangdong.Find(jurisdiction),
        Dictionaries.Embedded.OrganizationNatures.Find(nature)?.Name);

    public IQueryable<Organization> Narrow(IQueryable<Organization> organizations, IQueryable<OrganizationAlias> former)
    {
        organizations = organizations.Where(o => (o.Kinds & OrganizationKinds.HrssDepartment) == 0);
        if (Status is { } status) organizations = organizations.Where(o => o.Status == status);
        if (Kind is { } kind) organizations = organizations.Where(o => (o.Kinds & kind) != 0);
        if (Jurisdiction?.Path is { } path) organizations = organizations.Where(o => o.Jurisdiction!.Path.StartsWith(path));
        if (Nature is { } nature) organizations = organizations.Where(o => o.Nature == nature);
        if (Text is not { } text) return organizations;
        var code = TypedText.Normalize(text);
        return organizations.Where(o => o.Name.Contains(text) || o.Uscc.StartsWith(code)
            || former.Any(f => f.OrganizationId == o.Id && (f.Text == code || f.Kind == OrganizationAliasKind.Name && f.Text.Contains(text))));
    }

    private static T? Read<T>(string? text) where T : struct, Enum =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (T)Enum.ToObject(typeof(T), number) : null;
}
