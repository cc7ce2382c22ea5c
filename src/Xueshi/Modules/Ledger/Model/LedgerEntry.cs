using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Modules.Ledger.Model;

/// <summary>Hours posted to a person's year, or taken back from it. Never altered or deleted; the sum of the rows is the truth (BL-01).</summary>
public sealed class LedgerEntry
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required CeYear Year { get; init; }

    public required SubjectCategory Category { get; init; }

    /// <summary>In the unit of the year's requirement; negative exactly when it reverses.</summary>
    public required CreditHours Hours { get; init; }

    /// <summary>专业分项; only on 专业科目.</summary>
    public ProfessionalPart Part { get; init; }

    /// <summary>What kind of thing the hours come from: <c>record</c>.</summary>
    public required string SourceKind { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>Rises each time the source is recognized anew after a reversal.</summary>
    public required int Revision { get; init; }

    /// <summary>The entry this one takes back; each is taken back at most once.</summary>
    public Guid? ReversesId { get; init; }

    /// <summary>The rule version it was posted under, such as <c>general-2021</c>.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime PostedAt { get; init; }

    /// <summary>The account that caused it; empty for the system.</summary>
    public required Guid PostedBy { get; init; }

    public EntryLine ToLine(AnnualRequirement requirement) => new(Id, Category, requirement.InUnit(Hours, RuleVersion), SourceId, ReversesId, Part);

    internal sealed class Mapping : IEntityTypeConfiguration<LedgerEntry>
    {
        public void Configure(EntityTypeBuilder<LedgerEntry> builder)
        {
            builder.ToTable("ledger_entries", table => table.HasCheckConstraint(
                "ck_ledger_entries_sign", "(reverses_id IS NULL AND hours >= 0) OR (reverses_id IS NOT NULL AND hours <= 0)"));
            builder.HasIndex(e => new { e.PersonId, e.Year });
            // With category and part, since one achievement may convert into several (an examination into 30 + 60 credits, 财会〔2018〕10号).
            builder.HasIndex(e => new { e.SourceKind, e.SourceId, e.Revision, e.Category, e.Part }, "ux_ledger_entries_source").IsUnique().HasFilter("reverses_id IS NULL");
            builder.HasIndex(e => e.ReversesId).IsUnique();
            builder.Property(e => e.SourceKind).HasMaxLength(20);
        }
    }
}
