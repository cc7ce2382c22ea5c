using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Search;

/// <summary>
/// Finds organizations by part of a name, former name or code. In this order: names that begin with the words, names that contain them, codes that begin with
/// them, codes that contain them, names in which the same characters follow one another with others between, as people shorten names; the shorter name first.
/// It reads the rarest piece of the words from the index, in the order of the answer, and never further than it is told to: the answer is complete when that
/// piece stands in no more names, otherwise it has the shortest ones. A list that filters by name takes the ids of what is found, as many as it pages through:
/// <c>organizations.Where(o => ids.Contains(o.Id))</c>.
/// </summary>
public sealed class OrganizationSearch(XueshiDb db)
{
    /// <summary>Entries read of a piece between two keystrokes.</summary>
    public const int WhileTyping = 1_000;

    /// <summary>Entries read of a piece when somebody waits for a page.</summary>
    public const int ForPage = 20_000;

    /// <summary>How many names have a piece is counted no further than this: it is common.</summary>
    private const int Common = 1_000;

    /// <summary>Pieces that are counted to find the rarest; in a long name the first ones will do.</summary>
    private const int Counted = 16;

    /// <param name="among">Which organizations may be answered.</param>
    /// <param name="depth">The most entries of the index that are read for one kind of match.</param>
    public async Task<IReadOnlyList<OrganizationHit>> FindAsync(IQueryable<Organization> among, string typed, int limit, int depth, CancellationToken ct)
    {
        var words = new SearchWords(typed);
        List<OrganizationHit> found = [];
        if (words.Length == 0) return found;
        await foreach (var matches in TiersAsync(new(among, depth), words, ct))
        {
            var needed = limit - found.Count;
            var hits = await matches.Take(limit).ToListAsync(ct);
            // Known ones, and organizations found by name and by former name, take up rows.
            if (hits.Count == limit && New(hits, found) < needed) hits = await matches.Take(2 * limit).ToListAsync(ct);
            found = [.. found.Concat(hits).DistinctBy(hit => hit.Id).Take(limit)];
            if (found.Count == limit) return found;
        }
        return [.. found.Concat(await FormerAsync(among, typed, limit, ct)).DistinctBy(hit => hit.Id).Take(limit)];
    }

    /// <summary>Those whose former code, or an older former name, was typed whole; the latest former name is in the index by its pieces.</summary>
    private async Task<List<OrganizationHit>> FormerAsync(IQueryable<Organization> among, string typed, int limit, CancellationToken ct)
    {
        // Half a character, which no database takes, is read as what stands for something unreadable.
        string[] texts = [.. new[] { typed.Trim(), TypedText.Normalize(typed) }.Select(text => string.Concat(text.EnumerateRunes()))];
        var ids = await db.OrganizationAliases.Where(former => texts.Contains(former.Text)).OrderBy(former => former.Text).Select(former => former.OrganizationId).Take(WhileTyping).ToListAsync(ct);
        return ids.Count == 0 ? [] : await among.Where(o => ids.Contains(o.Id)).OrderBy(o => o.Id).Take(limit).Select(OrganizationHit.Of).ToListAsync(ct);
    }

    private static int New(List<OrganizationHit> hits, List<OrganizationHit> known) => hits.Select(hit => hit.Id).Distinct().Except(known.Select(hit => hit.Id)).Count();

    /// <summary>One query for each kind of match, the nearest first; the next is asked for only when the one before did not fill the answer.</summary>
    private async IAsyncEnumerable<IQueryable<OrganizationHit>> TiersAsync(Reach reach, SearchWords words, [EnumeratorCancellation] CancellationToken ct)
    {
        var pieces = words.Pieces;
        var holders = words.Length > 2 ? await HoldersAsync([words.Leading, .. pieces], ct) : null;
        if (holders is null)
        {
            yield return Names(Entries(reach, words.Leading, words.Length));
            yield return Names(Entries(reach, pieces[0], words.Length));
        }
        else if (holders.Rarest(pieces) is var rarest && holders.IsCommon(rarest))
        {
            yield return Names(Like(Entries(reach, holders.Rarest([words.Leading, .. pieces]), words.Length), words.Beginning));
            yield return Names(Like(Entries(reach, rarest, words.Length), words.Containing));
        }
        else if (holders.Of(rarest) > 0)
        {
            yield return BeginningFirst(Like(Entries(reach, rarest, words.Length), words.Containing), words.Beginning);
        }
        if (words.MayBeCode) yield return CodesFrom(reach, words);
        if (words.CodePiece is { } piece) yield return CodesWith(reach, piece, words.Containing);
        if (words.Length == 1) yield break;

        var singles = await HoldersAsync(words.Singles, ct);
        var single = singles.Rarest(words.Singles);
        if (singles.Of(single) == 0) yield break;
        // A rare pair leads far into the names even where every single character is common.
        if (singles.IsCommon(single) && holders is not null && pieces.Where(p => holders.Of(p) > 0).MinBy(holders.Of) is { } pair)
            yield return Names(Like(Entries(reach, pair, words.Length), words.Shortened));
        yield return Names(Like(Entries(reach, single, words.Length), words.Shortened));
    }

    /// <summary>In how many names each piece stands, at most one more than <see cref="Common"/>.</summary>
    private async Task<Holders> HoldersAsync(IEnumerable<string> grams, CancellationToken ct)
    {
        var counts = grams.Distinct().Take(Counted + 1)
            .Select(gram => db.OrganizationGrams.Where(g => g.Gram == gram).OrderBy(g => g.Length).Take(Common + 1).GroupBy(g => g.Gram).Select(same => new { Gram = same.Key, Count = same.Count() }))
            .Aggregate((all, one) => all.Concat(one));
        return new(await counts.ToDictionaryAsync(each => each.Gram, each => each.Count, ct));
    }

    /// <summary>The entries of the index for a piece, in their own order, each with its organization.</summary>
    private IQueryable<Entry> Entries(Reach reach, string gram, short least) =>
        db.OrganizationGrams.AsNoTracking().Where(g => g.Gram == gram && g.Length >= least).OrderBy(g => g.Length).ThenBy(g => g.OrganizationId).Take(reach.Depth)
            .Join(reach.Among, g => g.OrganizationId, o => o.Id, (g, o) => new Entry { Length = g.Length, Organization = o });

    /// <summary>Entries whose name matches: of two names, the one of the entry's length.</summary>
    private static IQueryable<Entry> Like(IQueryable<Entry> entries, string pattern) =>
        entries.Where(e => (e.Organization.NameKey!.Length == e.Length && EF.Functions.Like(e.Organization.NameKey!, pattern))
            || (e.Organization.FormerNameKey!.Length == e.Length && EF.Functions.Like(e.Organization.FormerNameKey!, pattern)));

    private static IQueryable<OrganizationHit> Names(IQueryable<Entry> entries) =>
        entries.OrderBy(e => e.Length).ThenBy(e => e.Organization.Id).Select(e => e.Organization).Select(OrganizationHit.Of);

    /// <summary>For a piece that is rare enough to sort its names.</summary>
    private static IQueryable<OrganizationHit> BeginningFirst(IQueryable<Entry> entries, string beginning) =>
        entries.OrderBy(e => (e.Organization.NameKey!.Length == e.Length && EF.Functions.Like(e.Organization.NameKey!, beginning))
                || (e.Organization.FormerNameKey!.Length == e.Length && EF.Functions.Like(e.Organization.FormerNameKey!, beginning)) ? 0 : 1)
            .ThenBy(e => e.Length).ThenBy(e => e.Organization.Id).Select(e => e.Organization).Select(OrganizationHit.Of);

    private IQueryable<OrganizationHit> CodesFrom(Reach reach, SearchWords words)
    {
        var (first, last) = (words.Key, words.LastCode);
        var codes = db.Organizations.AsNoTracking().Where(o => o.Uscc.CompareTo(first) >= 0 && o.Uscc.CompareTo(last) <= 0).OrderBy(o => o.Uscc).Take(reach.Depth);
        return codes.Join(reach.Among, code => code.Id, o => o.Id, (_, o) => o).OrderBy(o => o.Uscc).Select(OrganizationHit.Of);
    }

    private IQueryable<OrganizationHit> CodesWith(Reach reach, string piece, string pattern) =>
        Names(Entries(reach, piece, least: 1).Where(e => EF.Functions.Like(e.Organization.CodeKey!, pattern)));

    /// <param name="Among">Which organizations may be answered.</param>
    /// <param name="Depth">The most entries read for one kind of match.</param>
    private sealed record Reach(IQueryable<Organization> Among, int Depth);

    private sealed class Entry
    {
        public short Length { get; init; }

        public required Organization Organization { get; init; }
    }

    private sealed class Holders(Dictionary<string, int> counts)
    {
        public int Of(string gram) => counts.GetValueOrDefault(gram);

        public bool IsCommon(string gram) => Of(gram) > Common;

        public string Rarest(IReadOnlyList<string> grams) => grams.Take(Counted).MinBy(Of)!;
    }
}
