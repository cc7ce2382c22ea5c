using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Duplicates;

/// <summary>
/// Finds pairs of people who may be one, by joins over indexed columns, and puts those not found before on the desk: a fixed number of statements, however
/// many people there are. Two proven numbers of one kind of document are two people, whatever else agrees.
/// </summary>
public sealed class DuplicateSearch(XueshiDb db, ISharedPhones phones, IClock clock)
{
    /// <summary>Pairs of one kind that one run takes; the rest waits for the next.</summary>
    private const int Most = 1000;

    /// <returns>How many pairs were found.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var found = new Dictionary<(Guid, Guid), DuplicateSigns>();
        Note(DuplicateSigns.SameNumber, await SameNumberAsync(ct));
        Note(DuplicateSigns.OldNumber, await OldNumberAsync(ct));
        Note(DuplicateSigns.SamePersonalia, await NamesakesAsync(ct));
        Note(DuplicateSigns.SamePhone, await phones.PairsAsync(Most, ct));
        if (found.Count == 0) return 0;

        var ids = found.Keys.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.IdType, HasNumber = p.IdNumber != null }).ToDictionaryAsync(p => p.Id, ct);
        foreach (var ((first, second), signs) in found)
        {
            var (one, other) = (people[first], people[second]);
            var more = one.HasNumber && other.HasNumber
                ? one.IdType == other.IdType ? DuplicateSigns.None : DuplicateSigns.OtherDocument
                : DuplicateSigns.Emptied;
            db.Add(Duplicate.Of(first, second, signs | more, clock.Now));
        }
        await db.SaveChangesAsync(ct);
        return found.Count;

        void Note(DuplicateSigns sign, IEnumerable<(Guid, Guid)> pairs)
        {
            foreach (var pair in pairs) found[pair] = found.GetValueOrDefault(pair) | sign;
        }
    }

    private Task<List<(Guid, Guid)>> SameNumberAsync(CancellationToken ct) => PairsAsync(
        from one in db.People
        join other in db.People on one.IdNumberIndex equals other.IdNumberIndex
        where one.Id < other.Id && one.IdNumberIndex != null && one.MergedIntoId == null && other.MergedIntoId == null
        select new Pair { First = one.Id, Second = other.Id }, ct);

    private Task<List<(Guid, Guid)>> OldNumberAsync(CancellationToken ct) => PairsAsync(
        from old in db.People
        join present in db.People on old.UpgradedNumberIndex equals present.IdNumberIndex
        where old.UpgradedNumberIndex != null && old.Id != present.Id && old.MergedIntoId == null && present.MergedIntoId == null
        select new Pair { First = old.Id < present.Id ? old.Id : present.Id, Second = old.Id < present.Id ? present.Id : old.Id }, ct);

    private Task<List<(Guid, Guid)>> NamesakesAsync(CancellationToken ct) => PairsAsync(
        from one in db.People
        join other in db.People on new { one.Name, one.BornOn, one.Sex } equals new { other.Name, other.BornOn, other.Sex }
        where one.Id < other.Id && one.BornOn != null && one.MergedIntoId == null && other.MergedIntoId == null
            && !(one.IdentityLevel >= IdentityLevel.Vouched && other.IdentityLevel >= IdentityLevel.Vouched && one.IdType == other.IdType)
        select new Pair { First = one.Id, Second = other.Id }, ct);

    private async Task<List<(Guid, Guid)>> PairsAsync(IQueryable<Pair> pairs, CancellationToken ct)
    {
        var known = db.Duplicates;
        var fresh = await pairs.Where(p => !known.Any(d => d.FirstId == p.First && d.SecondId == p.Second)).OrderBy(p => p.First).ThenBy(p => p.Second).Take(Most).ToListAsync(ct);
        return fresh.ConvertAll(p => (p.First, p.Second));
    }

    private sealed class Pair
    {
        public required Guid First { get; init; }

        public required Guid Second { get; init; }
    }
}
