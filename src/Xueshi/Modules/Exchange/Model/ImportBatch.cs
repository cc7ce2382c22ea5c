using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Exchange.Model;

/// <summary>学时导入批次: one file, first judged, then carried out row by row, and undone as a whole if it was a mistake.</summary>
public sealed class ImportBatch : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Whose import it is; only this organization's officers see it.</summary>
    public required Guid OrganizationId { get; init; }

    public required string OrganizationName { get; init; }

    /// <summary>The sector whose people it may concern; null for public hours of any sector.</summary>
    public Sector? Sector { get; init; }

    public required string FileName { get; init; }

    public required int Rows { get; init; }

    /// <summary>延期依据: the province's reason to write into a closed year; null in open years.</summary>
    public string? LegalBasis { get; init; }

    public ImportStatus Status { get; private set; } = ImportStatus.Checked;

    /// <summary>UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    public required string UploadedByName { get; init; }

    public DateTime? ConfirmedAt { get; private set; }

    public string? ConfirmedByName { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    public string? UndoneByName { get; private set; }

    /// <summary>撤回的理由; the people concerned read it.</summary>
    public string? UndoReason { get; private set; }

    /// <summary>Begins, or takes up again what was halted.</summary>
    public Refusal? Begin(Actor actor, DateTime now)
    {
        if (Status is not (ImportStatus.Checked or ImportStatus.Importing)) return ExchangeRefusals.Changed;
        (Status, ConfirmedAt, ConfirmedByName) = (ImportStatus.Importing, ConfirmedAt ?? now, ConfirmedByName ?? actor.Name);
        return null;
    }

    /// <summary>Gives up what nobody confirmed.</summary>
    public Refusal? Discard()
    {
        if (Status != ImportStatus.Checked) return ExchangeRefusals.Changed;
        Status = ImportStatus.Discarded;
        return null;
    }

    public void Complete() => Status = ImportStatus.Imported;

    public bool CanBeUndone(DateTime now, TimeSpan limit) =>
        Status == ImportStatus.Undoing || Status == ImportStatus.Imported && now - ConfirmedAt <= limit;

    public Refusal? BeginUndo(string reason, Actor actor, DateTime now, TimeSpan limit)
    {
        if (Status is not (ImportStatus.Imported or ImportStatus.Undoing)) return ExchangeRefusals.NotUndoable;
        if (!CanBeUndone(now, limit)) return ExchangeRefusals.UndoTooLate(limit);
        (Status, UndoneAt, UndoneByName, UndoReason) = (ImportStatus.Undoing, UndoneAt ?? now, UndoneByName ?? actor.Name, UndoReason ?? reason);
        return null;
    }

    public void CompleteUndo() => Status = ImportStatus.Undone;

    internal sealed class Mapping : IEntityTypeConfiguration<ImportBatch>
    {
        public void Configure(EntityTypeBuilder<ImportBatch> builder)
        {
            builder.ToTable("exchange_imports", table =>
            {
                table.HasCheckConstraint("ck_exchange_imports_confirmed", "(status IN (1, 6)) = (confirmed_at IS NULL)");
                table.HasCheckConstraint("ck_exchange_imports_undone", "(status IN (4, 5)) = (undone_at IS NOT NULL AND undo_reason IS NOT NULL)");
            });
            builder.HasIndex(b => new { b.OrganizationId, b.Id });
            builder.Property(b => b.FileName).HasMaxLength(200);
            builder.Property(b => b.LegalBasis).HasMaxLength(200);
            builder.Property(b => b.UndoReason).HasMaxLength(500);
        }
    }
}
