using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Show;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.Mergers;

/// <summary>One of two registrations that are compared, with what belongs to it.</summary>
/// <param name="Rosters">名册 that the server works on or that wait for the employer.</param>
public sealed record MergeSide(Organization Organization, string Phone, int People, int Asking, int Rosters, IReadOnlyList<OrganizationFigure> Figures);

/// <param name="Field">What an officer can choose; null for what cannot be chosen.</param>
public sealed record MergeLine(string Label, string First, string Second, MergeField? Field = null)
{
    public bool IsDifferent => First != Second;
}

/// <summary>Puts two registrations side by side.</summary>
public sealed class MergeComparison(XueshiDb db, FieldCipher cipher, IEnumerable<IOrganizationFigures> figures)
{
    /// <returns>Null when the officer does not see both, or one of them is an office.</returns>
    public async Task<MergeSide[]?> OfAsync(Guid first, Guid second, Actor actor, CancellationToken ct)
    {
        var found = await db.Organizations.AsNoTracking().VisibleTo(actor).Include(o => o.Jurisdiction).Where(o => o.Id == first || o.Id == second).ToListAsync(ct);
        if (found.Count < 2 || found.Exists(o => o.IsOffice)) return null;
        var people = await db.Employments.Where(e => e.OrganizationId == first || e.OrganizationId == second).GroupBy(e => new { e.OrganizationId, e.Status })
            .Select(g => new { g.Key.OrganizationId, g.Key.Status, Count = g.Count() }).ToListAsync(ct);
        var rosters = await db.Rosters.Where(r => (r.OrganizationId == first || r.OrganizationId == second)
            && (r.Status == RosterStatus.Reading || r.Status == RosterStatus.Checked || r.Status == RosterStatus.Importing || r.Status == RosterStatus.Undoing)).Select(r => r.OrganizationId).ToListAsync(ct);
        return [await SideAsync(first), await SideAsync(second)];

        async Task<MergeSide> SideAsync(Guid id)
        {
            var organization = found.Single(o => o.Id == id);
            var counted = new List<OrganizationFigure>();
            foreach (var each in figures) counted.AddRange(await each.ReadAsync(organization, ct));
            return new(organization, cipher.Decrypt(organization.ContactPhone, Organization.ContactPhonePlace, id),
                Count(id, BindingStatus.Confirmed) + Count(id, BindingStatus.TransferPending), Count(id, BindingStatus.PendingEmployer), rosters.Count(r => r == id), counted);
        }

        int Count(Guid id, BindingStatus status) => people.Where(p => p.OrganizationId == id && p.Status == status).Sum(p => p.Count);
    }

    public static IReadOnlyList<MergeLine> Lines(MergeSide first, MergeSide second)
    {
        var (a, b, tree) = (first.Organization, second.Organization, JurisdictionTree.Guangdong);
        return
        [
            new("统一社会信用代码", a.Uscc, b.Uscc),
            Choosable(MergeField.Name, a.Name, b.Name),
            Choosable(MergeField.Nature, a.Nature, b.Nature),
            Choosable(MergeField.LegalRepresentative, a.LegalRepresentative, b.LegalRepresentative),
            Choosable(MergeField.Address, a.Address, b.Address),
            Choosable(MergeField.Contact, $"{a.ContactName} {first.Phone}", $"{b.ContactName} {second.Phone}"),
            Choosable(MergeField.Kinds, a.Kinds.Names(), b.Kinds.Names()),
            Choosable(MergeField.License, Dated(a), Dated(b)),
            new("管理辖区", tree.NameOf(a.Jurisdiction!), tree.NameOf(b.Jurisdiction!)),
            new("注册时间", BeijingTime.Format(a.RegisteredAt), BeijingTime.Format(b.RegisteredAt)),
            new("在职人员", Number(first.People), Number(second.People)),
            new("等待单位确认", Number(first.Asking), Number(second.Asking)),
            new("处理中的名册", Number(first.Rosters), Number(second.Rosters)),
            .. first.Figures.Zip(second.Figures).Select(pair => new MergeLine(pair.First.Label, Number(pair.First.Count), Number(pair.Second.Count))),
        ];
    }

    private static MergeLine Choosable(MergeField field, string? first, string? second) => new(field.Name(), first ?? "无", second ?? "无", field);

    private static string Dated(Organization organization) => organization.LicenseFileId is null ? "没有上传" : $"{organization.Uscc} 的证照";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
