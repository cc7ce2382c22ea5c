using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Ui.Forms;
using Xueshi.Ui.Search;

namespace Xueshi.Modules.Registry.Organizations.Oversee;

/// <summary>The active 行业主管部门 and 行业组织 for search fields. Reads through a scope of its own, because a search field reads while the handler of its form is at work.</summary>
public sealed class Authorities(IServiceScopeFactory scopes) : IDictionarySource
{
    public const string Key = "authorities";

    public string Name => Key;

    public bool IsPublic => false;

    public async Task<IReadOnlyList<Choice>> SearchAsync(string query, int limit, CancellationToken ct)
    {
        var text = query.Trim();
        await using var scope = scopes.CreateAsyncScope();
        return await ChoicesAsync(In(scope).Where(o => o.Name.Contains(text)).OrderBy(o => o.Name.Length).ThenBy(o => o.Id).Take(limit), ct);
    }

    public async Task<Choice?> FindAsync(string code, CancellationToken ct)
    {
        if (!Guid.TryParse(code, out var id)) return null;
        await using var scope = scopes.CreateAsyncScope();
        return (await ChoicesAsync(In(scope).Where(o => o.Id == id), ct)).FirstOrDefault();
    }

    private static IQueryable<Organization> In(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<XueshiDb>().Organizations.AsNoTracking().Authorities();

    private static async Task<List<Choice>> ChoicesAsync(IQueryable<Organization> authorities, CancellationToken ct) =>
        (await authorities.Select(o => new { o.Id, o.Name, Jurisdiction = o.Jurisdiction!.Name }).ToListAsync(ct)).ConvertAll(o => new Choice($"{o.Id}", o.Name, o.Jurisdiction));
}

/// <summary>Which organizations can be somebody's 行业主管.</summary>
public static class AuthorityScope
{
    private const OrganizationKinds Overseers = OrganizationKinds.IndustryAuthority | OrganizationKinds.IndustryAssociation;

    public static IQueryable<Organization> Authorities(this IQueryable<Organization> organizations) =>
        organizations.Where(o => (o.Kinds & Overseers) != 0 && o.Status == OrganizationStatus.Active);
}
