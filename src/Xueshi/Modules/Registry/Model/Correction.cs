using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Corrections;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model;

/// <summary>
/// 更正申请: a person says that the name or the document on record is not the right one, why, and with which proofs (个人信息保护法 第四十六条). The HR
/// department of the jurisdiction decides; a person has at most one that is open.
/// </summary>
public sealed class Correction : IVersioned
{
    /// <summary>Where the right ID number is stored, bound into its ciphertext.</summary>
    public const string IdNumberPlace = "registry_corrections.id_number";

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid PersonId { get; init; }

    public Person? Person { get; init; }

    public required Guid JurisdictionId { get; set; }

    public Jurisdiction? Jurisdiction { get; init; }

    public CorrectionStatus Status { get; private set; } = CorrectionStatus.Draft;

    /// <summary>The right name; null when the one on record is.</summary>
    public string? Name { get; set; }

    /// <summary>The right kind of document; null when the document on record is right.</summary>
    public IdType? IdType { get; set; }

    /// <summary>ISO 3166-1 alpha-3; passports only.</summary>
    public string? Nationality { get; set; }

    /// <summary>The right ID number, sealed; emptied when the request has ended.</summary>
    public byte[]? IdNumber { get; set; }

    /// <summary>Blind index of the right number; emptied with it.</summary>
    public byte[]? IdNumberIndex { get; set; }

    /// <summary>Why, in the person's words.</summary>
    public required string Reason { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was handed in, lately.</summary>
    public DateTime? RequestedAt { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Who decided, by name.</summary>
    public string? DecidedByName { get; private set; }

    /// <summary>What the office says to it; the person reads it.</summary>
    public string? Answer { get; private set; }

    public List<CorrectionProof> Proofs { get; } = [];

    public bool IsEditable => Status is CorrectionStatus.Draft or CorrectionStatus.Returned;

    public bool IsOpen => Status is CorrectionStatus.Draft or CorrectionStatus.Waiting or CorrectionStatus.Returned;

    public Refusal? HandIn(DateTime now)
    {
        if (Move(CorrectionMove.HandIn) is { } refusal) return refusal;
        RequestedAt = now;
        return null;
    }

    public Refusal? Withdraw() => End(CorrectionMove.Withdraw);

    /// <param name="answer">What the officer looked at.</param>
    public Refusal? Approve(string? answer, Actor officer, DateTime now) => Decide(CorrectionMove.Approve, answer, officer, now);

    /// <param name="answer">What is missing.</param>
    public Refusal? Return(string? answer, Actor officer, DateTime now) => Decide(CorrectionMove.Return, answer, officer, now);

    /// <param name="answer">Why not.</param>
    public Refusal? Reject(string? answer, Actor officer, DateTime now) => Decide(CorrectionMove.Reject, answer, officer, now);

    private Refusal? Decide(CorrectionMove move, string? answer, Actor officer, DateTime now)
    {
        if (officer.PersonId == PersonId) return CorrectionRefusals.Own;
        if (!Status.Allows(move)) return CorrectionRefusals.NotInState(this);
        if (string.IsNullOrWhiteSpace(answer)) return CorrectionRefusals.AnswerMissing;
        if (End(move) is { } refusal) return refusal;
        (DecidedAt, DecidedByName, Answer) = (now, officer.Name, answer.Trim());
        return null;
    }

    /// <summary>Ended, the number is not kept twice.</summary>
    private Refusal? End(CorrectionMove move)
    {
        if (Move(move) is { } refusal) return refusal;
        if (!IsOpen) (IdNumber, IdNumberIndex) = (null, null);
        return null;
    }

    private Refusal? Move(CorrectionMove move)
    {
        if (!Status.Allows(move)) return CorrectionRefusals.NotInState(this);
        Status = CorrectionMoves.Table.First(m => m.Move == move && m.From == Status).To;
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Correction>
    {
        public void Configure(EntityTypeBuilder<Correction> builder)
        {
            builder.ToTable("registry_corrections", table => table.HasCheckConstraint("ck_registry_corrections_decided", "(status NOT IN (4, 5)) OR (decided_at IS NOT NULL)"));
            builder.HasIndex(c => c.PersonId, "ux_registry_corrections_open").IsUnique().HasFilter("status IN (1, 2, 3)");
            builder.HasIndex(c => new { c.PersonId, c.Id });
            builder.HasIndex(c => new { c.JurisdictionId, c.Status, c.Id });
            builder.Property(c => c.Name).HasMaxLength(100);
            builder.Property(c => c.Reason).HasMaxLength(500);
            builder.Property(c => c.Answer).HasMaxLength(500);
        }
    }
}
