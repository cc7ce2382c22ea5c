using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Journal;

/// <summary>Reads histories from the journal, the latest first. Whether the reader may see the subject is asked before.</summary>
public sealed class JournalReader(XueshiDb db)
{
    public const int PageSize = 50;

    /// <summary>A subject with a longer history than this shows its latest part; the person's own history has all of it.</summary>
    private const int MostOfSubject = 200;

    /// <summary>What happened to one row: a record, an employment, an organization. One statement.</summary>
    public async Task<IReadOnlyList<JournalSentence>> OfSubjectAsync(Guid subjectId, CancellationToken ct = default)
    {
        var rows = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.SubjectId == subjectId).OrderByDescending(e => e.Id).Take(MostOfSubject).Select(Shown).ToListAsync(ct);
        return rows.ConvertAll(Sentence);
    }

    /// <summary>What one act did to many rows.</summary>
    public async Task<IReadOnlyList<JournalSentence>> OfBatchAsync(Guid batch, CancellationToken ct = default)
    {
        var rows = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.BatchId == batch).OrderByDescending(e => e.Id).Take(MostOfSubject).Select(Shown).ToListAsync(ct);
        return rows.ConvertAll(Sentence);
    }

    /// <summary>What happened to a person, by key.</summary>
    /// <param name="after">Key of the last row seen; null for the latest page.</param>
    public async Task<JournalPage> OfPersonAsync(Guid personId, Guid? after = null, CancellationToken ct = default)
    {
        var all = db.Set<JournalEntry>().AsNoTracking().Where(e => e.PersonId == personId);
        var total = await all.CountAsync(ct);
        var older = after is { } key ? all.Where(e => e.Id < key) : all;
        var rows = await older.OrderByDescending(e => e.Id).Take(PageSize + 1).Select(Shown).ToListAsync(ct);
        var shown = rows.Take(PageSize).Select(Sentence).ToList();
        return new(shown, rows.Count > PageSize ? shown[^1].Id : null, total);
    }

    private static readonly System.Linq.Expressions.Expression<Func<JournalEntry, Row>> Shown =
        e => new Row(e.Id, e.At, e.Kind, e.ActorName, e.ActorLevel, e.OrganizationName, e.Facts, e.Reason);

    private static JournalSentence Sentence(Row row) =>
        new(row.Id, row.At, Who(row), Sentence(row.Kind, row.Facts), row.Reason, row.Kind);

    /// <summary>Of whoever acts for an organization it is also said how far it was proven who they are: others rely on what they do.</summary>
    private static string Who(Row row) => row switch
    {
        { OrganizationName: null } => row.ActorName,
        { ActorLevel: { } level } => $"{row.ActorName}（{row.OrganizationName}，身份{level.Name()}）",
        _ => $"{row.ActorName}（{row.OrganizationName}）",
    };

    /// <summary>What a row says: the sentence of its kind with its facts; the code itself when this version does not know the kind.</summary>
    public static string Sentence(string kind, string facts) => ChangeCatalog.Find(kind) is { } known ? SentenceText.Fill(known.Sentence, facts) : kind;

    private sealed record Row(Guid Id, DateTime At, string Kind, string ActorName, IdentityLevel? ActorLevel, string? OrganizationName, string Facts, string? Reason);
}
