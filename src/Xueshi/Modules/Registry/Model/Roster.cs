using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model;

/// <summary>人员名册导入: one file of an employer, first judged, then carried out, and undone as a whole if it was a mistake. The server works on it in portions.</summary>
public sealed class Roster : IVersioned
{
    /// <summary>Where the file is kept until it is read, bound into its ciphertext.</summary>
    public const string ContentPlace = "registry_rosters.content";

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid OrganizationId { get; init; }

    public Organization? Organization { get; init; }

    public required string FileName { get; init; }

    /// <summary>The file, sealed; null as soon as it is read.</summary>
    public byte[]? Content { get; private set; }

    /// <summary>Rows below the headings.</summary>
    public required int Rows { get; init; }

    public RosterStatus Status { get; private set; } = RosterStatus.Reading;

    /// <summary>How many rows the present step has dealt with.</summary>
    public int Settled { get; private set; }

    public required DateTime UploadedAt { get; init; }

    public required string UploadedByName { get; init; }

    /// <summary>The account for which the server works; whoever uploaded, confirmed or undid it.</summary>
    public required Guid ActingAccountId { get; set; }

    public required Guid ActingPersonId { get; set; }

    public required string ActingName { get; set; }

    public IdentityLevel? ActingLevel { get; set; }

    public DateTime? ConfirmedAt { get; private set; }

    public string? ConfirmedByName { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    public string? UndoneByName { get; private set; }

    /// <summary>撤回的理由; the people concerned read it.</summary>
    public string? UndoReason { get; private set; }

    public void Keep(byte[] sealedContent) => Content = sealedContent;

    /// <summary>So many more rows are dealt with.</summary>
    public void Advance(int rows) => Settled += rows;

    /// <summary>Every row is judged; the file is not needed any more.</summary>
    public void CompleteReading() => (Status, Content) = (RosterStatus.Checked, null);

    public Refusal? Confirm(Actor actor, DateTime now)
    {
        if (Status != RosterStatus.Checked) return RegistryRefusals.RosterChanged;
        (ConfirmedAt, ConfirmedByName) = (now, actor.Name);
        Begin(RosterStatus.Importing, actor);
        return null;
    }

    public void Complete() => Status = RosterStatus.Imported;

    public Refusal? Discard()
    {
        if (Status is not (RosterStatus.Checked or RosterStatus.Reading)) return RegistryRefusals.RosterChanged;
        (Status, Content) = (RosterStatus.Discarded, null);
        return null;
    }

    public bool CanBeUndone(DateTime now, TimeSpan limit) => Status == RosterStatus.Imported && now - ConfirmedAt <= limit;

    public Refusal? Undo(string reason, Actor actor, DateTime now, TimeSpan limit)
    {
        if (Status != RosterStatus.Imported) return RegistryRefusals.RosterChanged;
        if (!CanBeUndone(now, limit)) return RegistryRefusals.RosterUndoTooLate(limit);
        (UndoneAt, UndoneByName, UndoReason) = (now, actor.Name, reason);
        Begin(RosterStatus.Undoing, actor);
        return null;
    }

    public void CompleteUndo() => Status = RosterStatus.Undone;

    private void Begin(RosterStatus status, Actor actor) =>
        (Status, Settled, ActingAccountId, ActingPersonId, ActingName, ActingLevel) = (status, 0, actor.AccountId, actor.PersonId, actor.Name, actor.IdentityLevel);

    internal sealed class Mapping : IEntityTypeConfiguration<Roster>
    {
        public void Configure(EntityTypeBuilder<Roster> builder)
        {
            builder.ToTable("registry_rosters", table =>
            {
                table.HasCheckConstraint("ck_registry_rosters_confirmed", "(status IN (1, 2, 7)) = (confirmed_at IS NULL)");
                table.HasCheckConstraint("ck_registry_rosters_undone", "(status IN (5, 6)) = (undone_at IS NOT NULL AND undo_reason IS NOT NULL)");
                table.HasCheckConstraint("ck_registry_rosters_content", "(status = 1) = (content IS NOT NULL)");
            });
            builder.HasOne(r => r.Organization).WithMany().HasForeignKey(r => r.OrganizationId);
            builder.HasIndex(r => new { r.OrganizationId, r.Id });
            builder.HasIndex(r => r.Status);
            builder.Property(r => r.FileName).HasMaxLength(200);
            builder.Property(r => r.UploadedByName).HasMaxLength(100);
            builder.Property(r => r.ActingName).HasMaxLength(100);
            builder.Property(r => r.UndoReason).HasMaxLength(500);
        }
    }
}
