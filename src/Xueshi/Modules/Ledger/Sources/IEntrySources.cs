using System.Data.Common;
namespace Xueshi.Modules.Ledger.Sources;

/// <summary>Tells what the hours of an entry come from; each kind of source has one teller (Hours tells of records).</summary>
public interface IEntrySources
{
    /// <summary>One statement, however many are asked for; an unknown id is simply missing in the answer.</summary>
    Task<IReadOnlyDictionary<Guid, EntrySource>> DescribeAsync(IReadOnlyCollection<Guid> sourceIds, CancellationToken ct);

    /// <summary>The SELECT of what the entries of a person's year come from, read together with these: <c>{0}</c> is the person, <c>{1}</c> the year.</summary>
    string SelectOfYear { get; }

    /// <summary>Reads a row of <see cref="SelectOfYear"/>.</summary>
    EntrySource Read(DbDataReader row);
}

/// <param name="Title">课程名称</param>
/// <param name="Institution">施教机构</param>
/// <param name="StartedOn">First day of learning.</param>
/// <param name="EndedOn">Last day of learning, inclusive.</param>
/// <param name="Href">The page of the source, for its owner.</param>
public sealed record EntrySource(Guid Id, string Title, string Institution, DateOnly StartedOn, DateOnly EndedOn, string Href);
