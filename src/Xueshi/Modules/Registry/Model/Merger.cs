using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model;

/// <summary>归并: two registrations of one organization become one. The server moves people and undecided records in portions; the whole can be taken back for a while.</summary>
public sealed class Merger : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>The registration given up.</summary>
    public required Guid AbsorbedId { get; init; }

    public Organization? Absorbed { get; init; }

    /// <summary>The registration that stays, with its code.</summary>
    public required Guid SurvivorId { get; init; }

    public Organization? Survivor { get; init; }

    public MergerStatus Status { get; private set; } = MergerStatus.Moving;

    public required string Reason { get; init; }

    /// <summary>What the survivor said of itself before, and what it took over, as JSON of <see cref="MergedFields"/>; an undo puts back what nobody has changed since.</summary>
    public required string Fields { get; init; }

    /// <summary>Whether the absorbed one's administrators act for the survivor.</summary>
    public required bool KeepsAdministrators { get; init; }

    /// <summary>How many rows the present step has dealt with.</summary>
    public int Settled { get; private set; }

    public required DateTime DecidedAt { get; init; }

    /// <summary>Who decided, or undid it last: the server works in their name.</summary>
    public required string ActingName { get; set; }

    public required Guid ActingPersonId { get; set; }

    public DateTime? UndoneAt { get; private set; }

    public string? UndoReason { get; private set; }

    /// <summary>So many more rows are dealt with.</summary>
    public void Advance(int rows) => Settled += rows;

    public void Complete() => Status = Status == MergerStatus.Undoing ? MergerStatus.Undone : MergerStatus.Done;

    public bool CanBeUndone(DateTime now, TimeSpan limit) => Status == MergerStatus.Done && now - DecidedAt <= limit;

    public Refusal? Undo(string? reason, Actor actor, DateTime now, TimeSpan limit)
    {
        if (Status != MergerStatus.Done) return OrganizationRefusals.MergerOver;
        if (!CanBeUndone(now, limit)) return OrganizationRefusals.UndoTooLate(limit);
        if (string.IsNullOrWhiteSpace(reason)) return OrganizationRefusals.ReasonMissing;
        if (reason.Length > Organization.LongestReason) return OrganizationRefusals.ReasonTooLong;
        (Status, Settled, UndoneAt, UndoReason, ActingName, ActingPersonId) = (MergerStatus.Undoing, 0, now, reason.Trim(), actor.Name, actor.PersonId);
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Merger>
    {
        public void Configure(EntityTypeBuilder<Merger> builder)
        {
            builder.ToTable("registry_mergers", table =>
            {
                table.HasCheckConstraint("ck_registry_mergers_undone", "(status IN (3, 4)) = (undone_at IS NOT NULL AND undo_reason IS NOT NULL)");
                table.HasCheckConstraint("ck_registry_mergers_two", "absorbed_id <> survivor_id");
            });
            builder.HasOne(m => m.Absorbed).WithMany().HasForeignKey(m => m.AbsorbedId);
            builder.HasOne(m => m.Survivor).WithMany().HasForeignKey(m => m.SurvivorId);
            builder.HasIndex(m => m.AbsorbedId, "ux_registry_mergers_standing").IsUnique().HasFilter("status <> 4");
            builder.HasIndex(m => m.SurvivorId);
            builder.HasIndex(m => m.Id, "ix_registry_mergers_running").HasFilter("status IN (1, 3)");
            builder.Property(m => m.Reason).HasMaxLength(Organization.LongestReason);
            builder.Property(m => m.UndoReason).HasMaxLength(Organization.LongestReason);
            builder.Property(m => m.ActingName).HasMaxLength(100);
        }
    }
}

/// <summary>How far a merger is. The numbers are stored.</summary>
public enum MergerStatus
{
    /// <summary>正在归并</summary>
    Moving = 1,

    /// <summary>已归并</summary>
    Done = 2,

    /// <summary>正在撤回</summary>
    Undoing = 3,

    /// <summary>已撤回</summary>
    Undone = 4,
}

public static class MergerStatusNames
{
    public static string Name(this MergerStatus status) => status switch
    {
        MergerStatus.Moving => "正在归并",
        MergerStatus.Done => "已归并",
        MergerStatus.Undoing => "正在撤回",
        MergerStatus.Undone => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The server is at work on it.</summary>
    public static bool IsRunning(this MergerStatus status) => status is MergerStatus.Moving or MergerStatus.Undoing;
}
