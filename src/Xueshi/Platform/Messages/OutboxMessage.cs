using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Platform.Messages;

/// <summary>
/// A message waiting to be sent, written in the transaction of the change it tells of (RL-03). A node that takes it moves <see cref="DueAt"/> to the end of its
/// lease: another node does not see it until then, and a node that dies leaves nothing behind. Address and text are emptied once it is sent or given up.
/// </summary>
public sealed class OutboxMessage
{
    public const string AddressPlace = "platform_outbox.address";
    public const string TextPlace = "platform_outbox.text";

    public required Guid Id { get; init; }

    public required MessageChannel Channel { get; init; }

    /// <summary>Sealed.</summary>
    public required byte[] Address { get; set; }

    public required string Title { get; init; }

    /// <summary>Sealed, since it may carry a code or a link.</summary>
    public required byte[] Text { get; set; }

    /// <summary>What it is about, as a code.</summary>
    public required string Purpose { get; init; }

    public required bool Urgent { get; init; }

    public required DateTime StagedAt { get; init; }

    /// <summary>UTC; after this it is not sent any more.</summary>
    public DateTime? Until { get; init; }

    /// <summary>UTC; the first moment at which a node may take it.</summary>
    public required DateTime DueAt { get; set; }

    /// <summary>Which taking it is in the hands of; a node that came back after its lease has no say any more.</summary>
    public Guid? TakenBy { get; set; }

    public int Failures { get; set; }

    public MessageState State { get; set; } = MessageState.Pending;

    public DateTime? EndedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> builder)
        {
            builder.ToTable("platform_outbox");
            builder.HasIndex(m => new { m.Urgent, m.DueAt }, "ix_platform_outbox_pending").HasFilter("state = 1");
            builder.HasIndex(m => m.TakenBy).HasFilter("state = 1");
            builder.Property(m => m.Purpose).HasMaxLength(80);
            builder.Property(m => m.Title).HasMaxLength(200);
        }
    }
}
