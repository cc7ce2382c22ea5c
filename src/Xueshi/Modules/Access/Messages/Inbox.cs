using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;

namespace Xueshi.Modules.Access.Messages;

/// <summary>站内消息 of one person: the decisions about them that others made, the latest first.</summary>
public sealed class Inbox(XueshiDb db, IClock clock)
{
    public const int PageSize = 30;

    /// <param name="after">Key of the last line seen; null for the latest.</param>
    public async Task<InboxPart> OfAsync(Guid personId, Guid? after, bool unreadOnly, CancellationToken ct)
    {
        var all = db.Set<InboxMessage>().AsNoTracking().Where(m => m.PersonId == personId);
        var counts = await all.GroupBy(m => 1).Select(same => new { Total = same.Count(), Unread = same.Count(m => m.ReadAt == null) }).SingleOrDefaultAsync(ct);
        if (unreadOnly) all = all.Where(m => m.ReadAt == null);
        var older = after is { } key ? all.Where(m => m.Id < key) : all;
        var rows = await (
            from message in older
            join entry in db.Set<JournalEntry>() on message.Id equals entry.Id
            orderby message.Id descending
            select new Row(entry.Id, entry.At, entry.Kind, entry.ActorName, entry.OrganizationName, entry.Facts, entry.Reason, entry.SubjectId, message.ReadAt != null))
            .Take(PageSize + 1).ToListAsync(ct);
        var shown = rows.Take(PageSize).Select(Line).ToList();
        return new(shown, rows.Count > PageSize ? shown[^1].Id : null, (unreadOnly ? counts?.Unread : counts?.Total) ?? 0, counts?.Unread ?? 0);
    }

    /// <summary>Where a message of this person leads; null when it is not theirs or leads nowhere.</summary>
    public async Task<string?> AddressAsync(Guid personId, Guid id, CancellationToken ct)
    {
        var row = await (
            from message in db.Set<InboxMessage>()
            join entry in db.Set<JournalEntry>() on message.Id equals entry.Id
            where message.Id == id && message.PersonId == personId
            select new { entry.Kind, entry.SubjectId }).FirstOrDefaultAsync(ct);
        return row is null ? null : AddressOf(row.Kind, row.SubjectId);
    }

    /// <param name="id">One message; null for all of them.</param>
    public Task<int> MarkReadAsync(Guid personId, Guid? id, CancellationToken ct)
    {
        var now = clock.Now;
        return db.Set<InboxMessage>().Where(m => m.PersonId == personId && m.ReadAt == null && (id == null || m.Id == id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, now), ct);
    }

    private static InboxLine Line(Row row)
    {
        var sentence = JournalReader.Sentence(row.Kind, row.Facts);
        return new(row.Id, row.At, row.OrganizationName is null ? row.ActorName : $"{row.ActorName}（{row.OrganizationName}）", sentence, row.Reason, AddressOf(row.Kind, row.SubjectId), row.IsRead);
    }

    private static string? AddressOf(string kind, Guid subject) => ChangeCatalog.Find(kind)?.ToldAt?.Replace("{subject}", $"{subject}", StringComparison.Ordinal);

    private sealed record Row(Guid Id, DateTime At, string Kind, string ActorName, string? OrganizationName, string Facts, string? Reason, Guid SubjectId, bool IsRead);
}
