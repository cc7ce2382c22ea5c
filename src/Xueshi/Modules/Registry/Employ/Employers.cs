using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Search;
using Xueshi.Platform.Data;
using Xueshi.Ui.Forms;
using Xueshi.Ui.Search;

namespace Xueshi.Modules.Registry.Employ;

/// <summary>
/// The active employers, found as <see cref="OrganizationSearch"/> says while somebody types. Reads through a scope of its own, because a search field reads
/// while the handler of its form is at work.
/// </summary>
public sealed class Employers(IServiceScopeFactory scopes) : IDictionarySource
{
    public const string Key = "employers";

    public string Name => Key;

    public bool IsPublic => false;

    public async Task<IReadOnlyList<Choice>> SearchAsync(string query, int limit, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var search = scope.ServiceProvider.GetRequiredService<OrganizationSearch>();
        return [.. (await search.FindAsync(ChoosableIn(scope), query, limit, OrganizationSearch.WhileTyping, ct)).Select(ChoiceOf)];
    }

    public async Task<Choice?> FindAsync(string code, CancellationToken ct)
    {
        if (!Guid.TryParse(code, out var id)) return null;
        await using var scope = scopes.CreateAsyncScope();
        return await ChoosableIn(scope).Where(o => o.Id == id).Select(OrganizationHit.Of).FirstOrDefaultAsync(ct) is { } found ? ChoiceOf(found) : null;
    }

    private static IQueryable<Organization> ChoosableIn(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<XueshiDb>().Organizations.AsNoTracking().Choosable();

    private static Choice ChoiceOf(OrganizationHit found) => new(
        found.Id.ToString(), found.Name, $"{found.Uscc} · {found.Jurisdiction}{(found.FormerName is null ? "" : $" · 曾用名 {found.FormerName}")}");
}

/// <summary>Which organizations a person may choose as employer.</summary>
public static class ChoosableEmployers
{
    public static IQueryable<Organization> Choosable(this IQueryable<Organization> organizations) =>
        organizations.Where(o => o.Status == OrganizationStatus.Active && (o.Kinds & OrganizationKinds.Employer) != 0);
}
