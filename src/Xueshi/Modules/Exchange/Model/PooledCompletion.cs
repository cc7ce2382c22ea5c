using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Exchange.Model;

/// <summary>待匹配池: a row whose number nobody has proven yet. It holds the blind index alone; what is to be credited stands in the row.</summary>
public sealed class PooledCompletion : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid RowId { get; init; }

    public ImportRow? Row { get; init; }

    public required Guid ImportId { get; init; }

    public ImportBatch? Import { get; init; }

    public required byte[] IdNumberIndex { get; init; }

    /// <summary>With <see cref="SourceRecordId"/> unique while it waits.</summary>
    public required string SourceSystem { get; init; }

    public required string SourceRecordId { get; init; }

    public PoolState State { get; private set; } = PoolState.Waiting;

    /// <summary>UTC; the recognition window is asked about this day, however late the number is proven.</summary>
    public required DateTime FiledAt { get; init; }

    /// <summary>UTC; when it was credited, refused or withdrawn.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>The number was proven, and the row has its answer.</summary>
    public void Match(DateTime now) => (State, SettledAt) = (PoolState.Matched, now);

    /// <param name="why">Becomes the row's answer.</param>
    public void Withdraw(string why, DateTime now)
    {
        (State, SettledAt) = (PoolState.Withdrawn, now);
        (Row!.State, Row.Answer) = (ImportRowState.Undone, why);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<PooledCompletion>
    {
        public void Configure(EntityTypeBuilder<PooledCompletion> builder)
        {
            builder.ToTable("exchange_pool", table => table.HasCheckConstraint("ck_exchange_pool_settled", "(state = 1) = (settled_at IS NULL)"));
            builder.HasOne(p => p.Row).WithMany().HasForeignKey(p => p.RowId);
            builder.HasOne(p => p.Import).WithMany().HasForeignKey(p => p.ImportId);
            builder.HasIndex(p => p.RowId).IsUnique();
            builder.HasIndex(p => p.IdNumberIndex, "ix_exchange_pool_waiting").HasFilter("state = 1");
            builder.HasIndex(p => new { p.SourceSystem, p.SourceRecordId }, "ux_exchange_pool_source").IsUnique().HasFilter("state = 1");
            builder.Property(p => p.SourceSystem).HasMaxLength(60);
            builder.Property(p => p.SourceRecordId).HasMaxLength(100);
        }
    }
}

/// <summary>What became of a row in the pool.</summary>
public enum PoolState
{
    /// <summary>待匹配</summary>
    Waiting = 1,

    /// <summary>已匹配: the number was proven and the row answered.</summary>
    Matched = 2,

    /// <summary>已撤下: by the source or with its import.</summary>
    Withdrawn = 3,
}
