using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Organizations.List;

/// <summary>A page of the organizations of a jurisdiction, the latest registered first.</summary>
/// <param name="Total">Of all pages.</param>
public sealed record OrganizationList(IReadOnlyList<OrganizationLine> Rows, int Total, string? Next, string? Previous);

/// <param name="People">Who is there now.</param>
public sealed record OrganizationLine(
    Guid Id, string Name, string? FormerName, string Uscc, bool IsOverridden, OrganizationKinds Kinds, string Nature, string JurisdictionCode, string Address,
    string? LegalRepresentative, OrganizationStatus Status, DateTime RegisteredAt, int People)
{
    public string Jurisdiction => JurisdictionTree.Guangdong.Find(JurisdictionCode) is { } node ? JurisdictionTree.Guangdong.FullName(node) : JurisdictionCode;

    /// <summary>Where an officer goes on: a registration is reviewed first.</summary>
    public string Href => Status is OrganizationStatus.PendingReview or OrganizationStatus.Returned ? OrganizationAddresses.Review(Id) : OrganizationAddresses.Of(Id);
}

/// <summary>Reads 单位 for HR officers, by key; the page and the file are made of the same rows.</summary>
public sealed class OrganizationReading(XueshiDb db)
{
    public const int PageSize = 30;

    private const int Portion = 500;

    public static readonly IReadOnlyList<string> Headings =
        ["单位名称", "曾用名", "统一社会信用代码", "状态", "类别", "单位性质", "管理辖区", "单位地址", "法定代表人（负责人）", "在职人数", "注册日期"];

    public async Task<OrganizationList> ListAsync(OrganizationFilter filter, Guid? after, Guid? before, Actor actor, CancellationToken ct)
    {
        var all = Of(filter, actor);
        var total = await all.CountAsync(ct);
        var page = (after, before) switch
        {
            (_, { } first) => all.Where(o => o.Id > first).OrderBy(o => o.Id),
            ({ } last, _) => all.Where(o => o.Id < last).OrderByDescending(o => o.Id),
            _ => all.OrderByDescending(o => o.Id),
        };
        var found = await Lines(page.Take(PageSize + 1)).ToListAsync(ct);
        var (shown, next, previous) = KeyPage.Cut(found, PageSize, after is not null, before is not null, row => row.Id.ToString("N"));
        return new(shown, total, next, previous);
    }

    public Task<int> CountAsync(OrganizationFilter filter, Actor actor, CancellationToken ct) => Of(filter, actor).CountAsync(ct);

    /// <summary>Everything that the pages show, read page by page while the file is written.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows(OrganizationFilter filter, Actor actor)
    {
        for (Guid? last = null; ;)
        {
            var after = last;
            var page = Lines(Of(filter, actor).Where(o => after == null || o.Id < after).OrderByDescending(o => o.Id).Take(Portion)).ToList();
            foreach (var line in page)
                yield return
                [
                    line.Name, line.FormerName, line.Uscc, line.Status.Name(), line.Kinds.Names(), line.Nature, line.Jurisdiction, line.Address, line.LegalRepresentative,
                    line.People, BeijingTime.DayOf(line.RegisteredAt),
                ];
            if (page.Count < Portion) yield break;
            last = page[^1].Id;
        }
    }

    private IQueryable<Organization> Of(OrganizationFilter filter, Actor actor) => filter.Narrow(db.Organizations.AsNoTracking().VisibleTo(actor), db.OrganizationAliases);

    private IQueryable<OrganizationLine> Lines(IQueryable<Organization> organizations)
    {
        var employments = db.Employments;
        return organizations.Select(o => new OrganizationLine(
            o.Id, o.Name, o.FormerName, o.Uscc, o.UsccCheckOverridden, o.Kinds, o.Nature, o.Jurisdiction!.Code, o.Address, o.LegalRepresentative, o.Status, o.RegisteredAt,
            employments.Count(e => e.OrganizationId == o.Id && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))));
    }
}
