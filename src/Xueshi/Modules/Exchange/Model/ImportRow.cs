using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Exchange.Model;

/// <summary>
/// One row of an import and its answer. A row that could not be read keeps only its number, whose it says it is, and what was wrong with it.
/// The ID number is sealed and has its blind index; nothing here shows it in full (PI-03).
/// </summary>
public sealed class ImportRow : IVersioned
{
    /// <summary>Where the ID number is stored, bound into its ciphertext.</summary>
    public const string IdNumberPlace = "exchange_import_rows.id_number";

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid ImportId { get; init; }

    /// <summary>As the spreadsheet program shows it.</summary>
    public required int Number { get; init; }

    public required ImportRowState State { get; set; }

    /// <summary>The sentence for the importer: what will happen, what happened, or why not.</summary>
    public required string Answer { get; set; }

    /// <summary>The heading of the cell that was refused.</summary>
    public string? Column { get; set; }

    /// <summary>What that cell said; never an ID number in full.</summary>
    public string? Value { get; set; }

    public required string Name { get; init; }

    public IdType? IdType { get; init; }

    public byte[]? IdNumber { get; init; }

    public byte[]? IdNumberIndex { get; init; }

    public string? SourceSystem { get; init; }

    public string? SourceRecordId { get; init; }

    public CompletionAction? Action { get; init; }

    public CeYear? Year { get; init; }

    public SubjectCategory? Category { get; init; }

    public string? CourseName { get; init; }

    public CreditHours? Hours { get; init; }

    public CreditUnit? Unit { get; init; }

    public string? FormCode { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string? InstitutionName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? RecognizedAt { get; init; }

    public string? Recognizer { get; init; }

    /// <summary>The record it wrote or revoked.</summary>
    public Guid? RecordId { get; set; }

    /// <summary>The record it took back; the same as <see cref="RecordId"/> for a mere revocation.</summary>
    public Guid? PriorRecordId { get; set; }

    /// <summary>The row as a message about this person; only for a row that could be read.</summary>
    public Completion ToCompletion(Guid personId) => new(
        personId, Action!.Value, SourceSystem!, SourceRecordId!, Year!.Value, Category!.Value, CourseName!, Hours!.Value, Unit!.Value,
        FormCode!, StartedOn!.Value, EndedOn!.Value, InstitutionName!, RecognizedAt!.Value, Recognizer!);

    public void Refuse(string why, string? column = null, string? value = null) =>
        (State, Answer, Column, Value) = (ImportRowState.Refused, why, column, value);

    internal sealed class Mapping : IEntityTypeConfiguration<ImportRow>
    {
        public void Configure(EntityTypeBuilder<ImportRow> builder)
        {
            builder.ToTable("exchange_import_rows", table => table.HasCheckConstraint(
                "ck_exchange_import_rows_read", "state = 1 OR (id_number IS NOT NULL AND id_number_index IS NOT NULL AND action IS NOT NULL)"));
            builder.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.ImportId);
            builder.HasIndex(r => new { r.ImportId, r.Number }).IsUnique();
            builder.HasIndex(r => new { r.ImportId, r.State, r.Number });
            // What somebody filed about a person is found when the person asks for it.
            builder.HasIndex(r => r.IdNumberIndex).HasFilter("id_number_index IS NOT NULL");
            builder.Property(r => r.Answer).HasMaxLength(500);
            builder.Property(r => r.Name).HasMaxLength(100);
            builder.Property(r => r.Column).HasMaxLength(20);
            builder.Property(r => r.Value).HasMaxLength(100);
            builder.Property(r => r.SourceSystem).HasMaxLength(60);
            builder.Property(r => r.SourceRecordId).HasMaxLength(100);
            builder.Property(r => r.CourseName).HasMaxLength(200);
            builder.Property(r => r.InstitutionName).HasMaxLength(200);
            builder.Property(r => r.Recognizer).HasMaxLength(200);
        }
    }
}
