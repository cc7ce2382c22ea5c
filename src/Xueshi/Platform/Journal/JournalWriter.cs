using System.Text.Encodings.Web;
using System.Text.Json;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Journal;

/// <summary>Adds rows to the journal in the transaction of the change they tell of (AL-03), and to the inbox of the person whom a decision concerns.</summary>
public sealed class JournalWriter(XueshiDb db, IClock clock)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Records a change of <paramref name="subject"/>, a tracked entity with an Id. Call it after the change is staged.</summary>
    /// <param name="facts">An anonymous object whose properties fill the sentence.</param>
    public void Record(ChangeKind kind, Actor actor, object subject, Guid? personId = null, object? facts = null, string? reason = null, Guid? batch = null)
    {
        var entry = db.Entry(subject);
        var (before, after) = SubjectDigest.Of(entry);
        Add(kind, actor, (Guid)entry.Property("Id").CurrentValue!, personId, facts, reason, batch, before, after);
    }

    /// <summary>Records an act that changes no row of its own: a sign-in, an unmasked reading, an export.</summary>
    public void RecordAct(ChangeKind kind, Actor actor, Guid subjectId, Guid? personId = null, object? facts = null, string? reason = null, Guid? batch = null) =>
        Add(kind, actor, subjectId, personId, facts, reason, batch, null, null);

    private void Add(ChangeKind kind, Actor actor, Guid subjectId, Guid? personId, object? facts, string? reason, Guid? batch, byte[]? before, byte[]? after)
    {
        var now = clock.Now;
        var id = Guid.CreateVersion7(now);
        db.Add(new JournalEntry
        {
            Id = id,
            At = now,
            Kind = kind.Code,
            ActorId = actor.AccountId,
            ActorName = actor.Name,
            ActorLevel = actor.IdentityLevel,
            OrganizationId = actor.Organization?.Id,
            OrganizationName = actor.Organization?.Name,
            Origin = actor.Origin,
            SubjectId = subjectId,
            PersonId = personId,
            Reason = reason,
            Facts = facts is null ? "{}" : JsonSerializer.Serialize(facts, facts.GetType(), Plain),
            Before = before,
            After = after,
            BatchId = batch,
        });
        if (kind.ToldAt is not null && personId is { } told && told != actor.PersonId) db.Add(new InboxMessage { Id = id, PersonId = told });
    }
}
