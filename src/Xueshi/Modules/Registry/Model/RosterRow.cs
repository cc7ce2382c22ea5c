using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Registry.Model;

/// <summary>
/// One row of a roster and its answer. Number and phone are sealed for the invitation that the row would become, which takes the row's id; nothing here
/// shows them in full (PI-03).
/// </summary>
public sealed class RosterRow
{
    public required Guid Id { get; init; }

    public required Guid RosterId { get; init; }

    /// <summary>As the spreadsheet program shows it.</summary>
    public required int Number { get; init; }

    public required RosterRowState State { get; set; }

    /// <summary>What it asks for; null for a row that could not be read.</summary>
    public RosterAction? Action { get; set; }

    /// <summary>The sentence for the employer: what will happen, what happened, or why not.</summary>
    public required string Answer { get; set; }

    /// <summary>The heading of the cell that was refused.</summary>
    public string? Column { get; set; }

    /// <summary>What that cell said; never an ID number in full.</summary>
    public string? Value { get; set; }

    public required string Name { get; init; }

    /// <summary>人员编号 of the template: the employment or invitation that the row is about.</summary>
    public Guid? TargetId { get; set; }

    public IdType? IdType { get; init; }

    public string? Nationality { get; init; }

    /// <summary>Sealed under <see cref="Invitation.IdNumberPlace"/> for this id.</summary>
    public byte[]? IdNumber { get; init; }

    public byte[]? IdNumberIndex { get; init; }

    /// <summary>Sealed under <see cref="Invitation.PhonePlace"/> for this id.</summary>
    public byte[]? Phone { get; init; }

    public string? Department { get; init; }

    public string? Job { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public EndCause? Cause { get; init; }

    /// <summary>What an update replaced, for its undo.</summary>
    public string? PriorDepartment { get; set; }

    public string? PriorJob { get; set; }

    public DateOnly? PriorStartedOn { get; set; }

    public void Refuse(string why, string? column = null, string? value = null) =>
        (State, Answer, Column, Value) = (RosterRowState.Refused, why, column, value);

    internal sealed class Mapping : IEntityTypeConfiguration<RosterRow>
    {
        public void Configure(EntityTypeBuilder<RosterRow> builder)
        {
            builder.ToTable("registry_roster_rows", table => table.HasCheckConstraint(
                "ck_registry_roster_rows_read", "state = 1 OR (action IS NOT NULL AND (id_number IS NOT NULL OR target_id IS NOT NULL))"));
            builder.HasOne<Roster>().WithMany().HasForeignKey(r => r.RosterId);
            builder.HasIndex(r => new { r.RosterId, r.Number }).IsUnique();
            builder.HasIndex(r => new { r.RosterId, r.State, r.Number });
            // What an employer filed about a person is found when the person asks for it.
            builder.HasIndex(r => r.IdNumberIndex).HasFilter("id_number_index IS NOT NULL");
            builder.Property(r => r.Answer).HasMaxLength(300);
            builder.Property(r => r.Column).HasMaxLength(20);
            builder.Property(r => r.Value).HasMaxLength(100);
            builder.Property(r => r.Name).HasMaxLength(100);
            builder.Property(r => r.Nationality).HasMaxLength(3);
            builder.Property(r => r.Department).HasMaxLength(Employment.LongestPost);
            builder.Property(r => r.Job).HasMaxLength(Employment.LongestPost);
            builder.Property(r => r.PriorDepartment).HasMaxLength(Employment.LongestPost);
            builder.Property(r => r.PriorJob).HasMaxLength(Employment.LongestPost);
        }
    }
}
