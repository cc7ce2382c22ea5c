using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Model;

/// <summary>人员合并: two people on record became one. Its id is the batch of all that was recorded with it, and its steps say what was moved, so that it can be undone.</summary>
public sealed class PersonMerge : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>The pair on the desk.</summary>
    public required Guid DuplicateId { get; init; }

    /// <summary>保留的一方</summary>
    public required Guid SurvivorId { get; init; }

    public Person? Survivor { get; init; }

    /// <summary>并入的一方</summary>
    public required Guid AbsorbedId { get; init; }

    public Person? Absorbed { get; init; }

    /// <summary>Whether the name came from the absorbed one.</summary>
    public bool TookName { get; init; }

    /// <summary>Whether the document came from the absorbed one.</summary>
    public bool TookNumber { get; init; }

    /// <summary>What the survivor was on record as before.</summary>
    public required Guid SurvivorWasId { get; init; }

    /// <summary>What the absorbed one was on record as.</summary>
    public required Guid AbsorbedWasId { get; init; }

    public required DateTime MergedAt { get; init; }

    public required string MergedByName { get; init; }

    /// <summary>What the officer looked at.</summary>
    public required string Reason { get; init; }

    public DateTime? UndoneAt { get; private set; }

    public string? UndoneByName { get; private set; }

    public string? UndoneReason { get; private set; }

    public List<MergeStep> Steps { get; } = [];

    public void Undo(string reason, Actor officer, DateTime now) => (UndoneAt, UndoneByName, UndoneReason) = (now, officer.Name, reason.Trim());

    internal sealed class Mapping : IEntityTypeConfiguration<PersonMerge>
    {
        public void Configure(EntityTypeBuilder<PersonMerge> builder)
        {
            builder.ToTable("registry_merges");
            builder.HasOne(m => m.Survivor).WithMany().HasForeignKey(m => m.SurvivorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(m => m.Absorbed).WithMany().HasForeignKey(m => m.AbsorbedId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(m => m.Steps).WithOne().HasForeignKey(s => s.MergeId);
            builder.HasIndex(m => m.AbsorbedId, "ux_registry_merges_standing").IsUnique().HasFilter("undone_at IS NULL");
            builder.HasIndex(m => m.SurvivorId);
            builder.HasIndex(m => m.DuplicateId);
            builder.Property(m => m.Reason).HasMaxLength(500);
            builder.Property(m => m.UndoneReason).HasMaxLength(500);
        }
    }
}

/// <summary>One row that a merge moved or changed.</summary>
public sealed class MergeStep
{
    public required Guid MergeId { get; init; }

    /// <summary>What was done to it; one of <c>MergeSteps</c>.</summary>
    public required string Kind { get; init; }

    public required Guid RowId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MergeStep>
    {
        public void Configure(EntityTypeBuilder<MergeStep> builder)
        {
            builder.ToTable("registry_merge_steps");
            builder.HasKey(s => new { s.MergeId, s.Kind, s.RowId });
            builder.Property(s => s.Kind).HasMaxLength(30);
        }
    }
}
