using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours.Import;

/// <summary>
/// What is written so far of the completions at hand: read in a fixed number of statements, then kept up row by row, so that a file that repeats
/// itself is judged like one that came twice.
/// </summary>
public sealed class CompletionBook(XueshiDb db)
{
    private readonly Dictionary<(string, string), LearningRecord> _bySource = [];
    private readonly HashSet<(Guid, CeYear, string)> _topics = [];

    /// <summary>Reads on; what the book says already is not overwritten by what is stored.</summary>
    public async Task ReadAsync(IReadOnlyList<Completion> completions, CancellationToken ct)
    {
        var systems = completions.Select(c => c.SourceSystem).Distinct().ToList();
        var numbers = completions.Select(c => c.SourceRecordId).Distinct().ToList();
        // The product of the two lists may find a few records more than were asked for; they do no harm.
        var known = await db.LearningRecords
            .Where(r => systems.Contains(r.SourceSystem!) && numbers.Contains(r.SourceRecordId!) && !r.IsImportUndone).ToListAsync(ct);
        foreach (var records in known.GroupBy(r => (r.SourceSystem!, r.SourceRecordId!)))
            _bySource.TryAdd(records.Key, records.OrderByDescending(r => r.Status == LearningRecordStatus.Approved).ThenByDescending(r => r.Id).First());

        var people = completions.Where(c => c.Category == SubjectCategory.Public).Select(c => c.PersonId).Distinct().ToList();
        var topics = await db.LearningRecords
            .Where(r => people.Contains(r.PersonId) && r.Status == LearningRecordStatus.Approved && r.TopicKey != null)
            .Select(r => new { r.PersonId, r.Year, r.TopicKey })
            .ToListAsync(ct);
        foreach (var topic in topics) _topics.Add((topic.PersonId, topic.Year, topic.TopicKey!));
    }

    /// <summary>The live record of the source's number, otherwise the latest; null when it never came, or its import was taken back.</summary>
    public LearningRecord? Find(Completion completion) => _bySource.GetValueOrDefault((completion.SourceSystem, completion.SourceRecordId));

    /// <summary>Whether the person has this public course of the year already (BL-02).</summary>
    public bool HasTopic(Completion completion) =>
        completion.Category == SubjectCategory.Public && _topics.Contains((completion.PersonId, completion.Year, TopicKey.Of(completion.CourseName)));

    /// <summary>Takes note of a record just written or just revoked.</summary>
    public void Note(LearningRecord record)
    {
        _bySource[(record.SourceSystem!, record.SourceRecordId!)] = record;
        if (record.TopicKey is not { } topic) return;
        if (record.Status == LearningRecordStatus.Approved) _topics.Add((record.PersonId, record.Year, topic));
        else _topics.Remove((record.PersonId, record.Year, topic));
    }
}
