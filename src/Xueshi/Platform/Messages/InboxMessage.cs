using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Platform.Messages;

/// <summary>站内消息: a row of the journal that a person is told of. What it says is in the journal; here is only whether it was read.</summary>
public sealed class InboxMessage
{
    /// <summary>That of the journal's row.</summary>
    public required Guid Id { get; init; }

    /// <summary>Another only when two people on record turn out to be one.</summary>
    public required Guid PersonId { get; set; }

    public DateTime? ReadAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<InboxMessage>
    {
        public void Configure(EntityTypeBuilder<InboxMessage> builder)
        {
            builder.ToTable("platform_inbox");
            builder.HasIndex(m => new { m.PersonId, m.Id });
            builder.HasIndex(m => m.PersonId, "ix_platform_inbox_unread").HasFilter("read_at IS NULL");
        }
    }
}
