using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Messages;

/// <summary>Where a use case puts what people are to be told outside the system. Nothing is sent before the change is committed, and nothing is lost after.</summary>
public sealed class Outbox(XueshiDb db, FieldCipher cipher, IClock clock)
{
    /// <summary>Stages a message in the caller's transaction; whoever saves the change saves it.</summary>
    public OutboxMessage Stage(MessageDraft draft)
    {
        var now = clock.Now;
        var id = Guid.CreateVersion7(now);
        return db.Add(new OutboxMessage
        {
            Id = id,
            Channel = draft.Channel,
            Address = cipher.Encrypt(draft.To, OutboxMessage.AddressPlace, id),
            Title = draft.Title,
            Text = cipher.Encrypt(draft.Text, OutboxMessage.TextPlace, id),
            Purpose = draft.Purpose,
            Urgent = draft.Urgent,
            StagedAt = now,
            Until = draft.Until,
            DueAt = now,
        }).Entity;
    }

    /// <summary>The message as it was drafted; only while it is pending.</summary>
    public OutgoingMessage Open(OutboxMessage message) => new(
        message.Id, message.StagedAt, cipher.Decrypt(message.Address, OutboxMessage.AddressPlace, message.Id), message.Title,
        cipher.Decrypt(message.Text, OutboxMessage.TextPlace, message.Id));
}
