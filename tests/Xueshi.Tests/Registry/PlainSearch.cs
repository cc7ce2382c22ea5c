using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Search;

namespace Xueshi.Tests.Registry;

/// <summary>What the search must find, said without an index: every organization is looked at.</summary>
internal static class PlainSearch
{
    public static List<Guid> Find(IEnumerable<Organization> organizations, string typed, int limit)
    {
        var key = SearchKey.Of(typed);
        if (key.Length == 0) return [];
        return [.. organizations.Select(o => (o.Id, Rank: BestRank(o, key))).Where(o => o.Rank is not null)
            .OrderBy(o => o.Rank!.Value.Tier).ThenBy(o => o.Rank!.Value.Length).ThenBy(o => o.Rank!.Value.Code, StringComparer.Ordinal).ThenBy(o => o.Id.ToString(), StringComparer.Ordinal)
            .Take(limit).Select(o => o.Id)];
    }

    private static (int Tier, int Length, string Code)? BestRank(Organization organization, string key)
    {
        var names = new[] { organization.Name, organization.FormerName }.Where(name => name is not null).Select(SearchKey.Of).ToList();
        var ranks = names.Select(name => (Tier: TierOf(name, key), Length: LengthOf(name), Code: "")).Append(CodeRank(organization.Uscc, LengthOf(names[0]), key));
        return ranks.Where(rank => rank.Tier > 0).OrderBy(rank => rank.Tier).ThenBy(rank => rank.Length).Select(rank => ((int, int, string)?)rank).FirstOrDefault();
    }

    private static int TierOf(string name, string key)
    {
        if (name.StartsWith(key, StringComparison.Ordinal)) return 1;
        if (name.Contains(key, StringComparison.Ordinal)) return 2;
        return LengthOf(key) > 1 && Follows(name, key) ? 5 : 0;
    }

    private static (int Tier, int Length, string Code) CodeRank(string code, int length, string key)
    {
        if (!key.All(char.IsAsciiLetterOrDigit)) return default;
        if (code.StartsWith(key, StringComparison.Ordinal)) return (3, 0, code);
        return key.Length >= 3 && code.Contains(key, StringComparison.Ordinal) && code[8..].Contains(key[^3..], StringComparison.Ordinal) ? (4, length, "") : default;
    }

    private static bool Follows(string name, string key)
    {
        var at = 0;
        foreach (var rune in key.EnumerateRunes().Select(rune => rune.ToString()))
        {
            var found = name.IndexOf(rune, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + rune.Length;
        }
        return true;
    }

    private static int LengthOf(string text) => text.EnumerateRunes().Count();
}
