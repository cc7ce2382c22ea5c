using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Ui.Forms;
using Xueshi.Ui.Search;

namespace Xueshi.Modules.Registry.Employ;

/// <summary>
/// The active employers, searched by code, name or former name; what begins so stands before what merely contains it, and that before names in which
/// the same characters follow one another with others between, as people shorten names. Reads through a scope of its own, because a search field reads
/// while the handler of its form is at work.
/// </summary>
public sealed class Employers(IServiceScopeFactory scopes) : IDictionarySource
{
    private const int LongestName = 40;

    public const string Key = "employers";

    public string Name => Key;

    public bool IsPublic => false;

    public async Task<IReadOnlyList<Choice>> SearchAsync(string query, int limit, CancellationToken ct)
    {
        var text = query.Trim();
        var code = TypedText.Normalize(query);
        if (code.Length == 0) return [];
        await using var scope = scopes.CreateAsyncScope();
        var employers = ChoosableIn(scope);
        var first = await ChoicesAsync(employers.Where(o => o.Uscc.StartsWith(code) || o.Name.StartsWith(text)), limit, ct);
        if (first.Count == limit) return first;
        var others = await ChoicesAsync(employers.Where(o => o.Name.Contains(text) || o.FormerName!.Contains(text)), limit, ct);
        List<Choice> found = [.. first.UnionBy(others, choice => choice.Value).Take(limit)];
        if (found.Count == limit || Shortened(text) is not { } pattern) return found;
        var shortened = await ChoicesAsync(employers.Where(o => EF.Functions.Like(o.Name, pattern) || EF.Functions.Like(o.FormerName!, pattern)), limit, ct);
        return [.. found.UnionBy(shortened, choice => choice.Value).Take(limit)];
    }

    /// <summary>软件公司 as %软%件%公%司%; blanks and punctuation, among them what a pattern would read, are left out. Null for less than two characters.</summary>
    private static string? Shortened(string text)
    {
        var letters = text.Where(char.IsLetterOrDigit).ToList();
        return letters.Count is >= 2 and <= LongestName ? $"%{string.Join('%', letters)}%" : null;
    }

    public async Task<Choice?> FindAsync(string code, CancellationToken ct)
    {
        if (!Guid.TryParse(code, out var id)) return null;
        await using var scope = scopes.CreateAsyncScope();
        return (await ChoicesAsync(ChoosableIn(scope).Where(o => o.Id == id), 1, ct)).FirstOrDefault();
    }

    private static IQueryable<Organization> ChoosableIn(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<XueshiDb>().Organizations.AsNoTracking().Choosable();

    private static async Task<List<Choice>> ChoicesAsync(IQueryable<Organization> employers, int limit, CancellationToken ct)
    {
        var found = await employers.OrderBy(o => o.Name.Length).ThenBy(o => o.Id).Take(limit)
            .Select(o => new { o.Id, o.Name, o.FormerName, o.Uscc, Jurisdiction = o.Jurisdiction!.Name }).ToListAsync(ct);
        return found.ConvertAll(o => new Choice(
            o.Id.ToString(), o.Name, $"{o.Uscc} · {o.Jurisdiction}{(o.FormerName is null ? "" : $" · 曾用名 {o.FormerName}")}"));
    }
}

/// <summary>Which organizations a person may choose as employer.</summary>
public static class ChoosableEmployers
{
    public static IQueryable<Organization> Choosable(this IQueryable<Organization> organizations) =>
        organizations.Where(o => o.Status == OrganizationStatus.Active && (o.Kinds & OrganizationKinds.Employer) != 0);
}
