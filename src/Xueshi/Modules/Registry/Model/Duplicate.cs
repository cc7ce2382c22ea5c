using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model;

/// <summary>疑似重复人员: two people on record who may be one, by which signs, and what an officer found. A pair is found once; what was found not to be one person stays so.</summary>
public sealed class Duplicate : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>The lesser id of the two, so that a pair is one row.</summary>
    public required Guid FirstId { get; init; }

    public Person? First { get; init; }

    public required Guid SecondId { get; init; }

    public Person? Second { get; init; }

    public DuplicateSigns Signs { get; private set; }

    /// <summary>Sum of the signs; the desk shows the highest first.</summary>
    public int Score { get; private set; }

    public required DateTime FoundAt { get; init; }

    public DuplicateStatus Status { get; private set; } = DuplicateStatus.Open;

    public DateTime? DecidedAt { get; private set; }

    public string? DecidedByName { get; private set; }

    /// <summary>What the officer looked at.</summary>
    public string? Reason { get; private set; }

    public static Duplicate Of(Guid one, Guid other, DuplicateSigns signs, DateTime now)
    {
        var (first, second) = one < other ? (one, other) : (other, one);
        var pair = new Duplicate { Id = Guid.CreateVersion7(now), FirstId = first, SecondId = second, FoundAt = now };
        pair.Add(signs);
        return pair;
    }

    /// <summary>A further sign of an open pair.</summary>
    public void Add(DuplicateSigns signs)
    {
        Signs |= signs;
        Score = Signs.Score();
    }

    /// <summary>不是同一人: remembered, so that the pair does not come back.</summary>
    public Refusal? FindDifferent(string? reason, Actor officer, DateTime now) => Decide(DuplicateStatus.NotSame, reason, officer, now);

    public Refusal? FindSame(string? reason, Actor officer, DateTime now) => Decide(DuplicateStatus.Merged, reason, officer, now);

    /// <summary>The merge was undone, or the finding is to be looked at again.</summary>
    public void Reopen() => (Status, DecidedAt, DecidedByName, Reason) = (DuplicateStatus.Open, null, null, null);

    private Refusal? Decide(DuplicateStatus status, string? reason, Actor officer, DateTime now)
    {
        if (officer.PersonId == FirstId || officer.PersonId == SecondId) return DuplicateRefusals.Own;
        if (Status != DuplicateStatus.Open) return DuplicateRefusals.Decided(this);
        if (string.IsNullOrWhiteSpace(reason)) return DuplicateRefusals.ReasonMissing;
        (Status, DecidedAt, DecidedByName, Reason) = (status, now, officer.Name, reason.Trim());
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Duplicate>
    {
        public void Configure(EntityTypeBuilder<Duplicate> builder)
        {
            builder.ToTable("registry_duplicates", table =>
            {
                table.HasCheckConstraint("ck_registry_duplicates_pair", "first_id <> second_id");
                table.HasCheckConstraint("ck_registry_duplicates_decided", "(status = 1) = (decided_at IS NULL)");
            });
            builder.HasOne(d => d.First).WithMany().HasForeignKey(d => d.FirstId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(d => d.Second).WithMany().HasForeignKey(d => d.SecondId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(d => new { d.FirstId, d.SecondId }).IsUnique();
            builder.HasIndex(d => d.SecondId);
            builder.HasIndex(d => new { d.Status, d.Score, d.Id });
            builder.Property(d => d.Reason).HasMaxLength(500);
        }
    }
}

/// <summary>What an officer found of a pair.</summary>
public enum DuplicateStatus
{
    /// <summary>待核实</summary>
    Open = 1,

    /// <summary>不是同一人</summary>
    NotSame = 2,

    /// <summary>已合并</summary>
    Merged = 3,
}
