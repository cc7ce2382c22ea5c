using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Modules.Registry.Model;

/// <summary>One thing that a merger moved: enough to move it back as long as nobody has touched it since.</summary>
public sealed class MergerRow
{
    public required Guid MergerId { get; init; }

    /// <summary>The employment, invitation or record.</summary>
    public required Guid SubjectId { get; init; }

    public required MergerRowKind Kind { get; init; }

    /// <summary>The subject's version after the move; another one says that something has happened since.</summary>
    public required int VersionAfter { get; init; }

    public MergerRowState State { get; set; } = MergerRowState.Moved;

    internal sealed class Mapping : IEntityTypeConfiguration<MergerRow>
    {
        public void Configure(EntityTypeBuilder<MergerRow> builder)
        {
            builder.ToTable("registry_merger_rows");
            builder.HasKey(r => new { r.MergerId, r.SubjectId });
            builder.HasOne<Merger>().WithMany().HasForeignKey(r => r.MergerId);
            builder.HasIndex(r => new { r.MergerId, r.Kind, r.State });
        }
    }
}

/// <summary>The numbers are stored.</summary>
public enum MergerRowKind
{
    /// <summary>人员关系</summary>
    Employment = 1,

    /// <summary>名册邀请</summary>
    Invitation = 2,

    /// <summary>待认定的记录</summary>
    Record = 3,
}

/// <summary>The numbers are stored.</summary>
public enum MergerRowState
{
    /// <summary>已随迁</summary>
    Moved = 1,

    /// <summary>已迁回</summary>
    Restored = 2,

    /// <summary>此后另有办理，未迁回</summary>
    Kept = 3,
}

public static class MergerRowNames
{
    public static string Name(this MergerRowKind kind) => kind switch
    {
        MergerRowKind.Employment => "人员关系",
        MergerRowKind.Invitation => "名册邀请",
        MergerRowKind.Record => "待认定的记录",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
