using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Model;

/// <summary>人员确认: a person's time with an employer. At any moment a person has at most one that holds and at most one that waits; both are unique indexes.</summary>
public sealed partial class Employment : IVersioned
{
    /// <summary>Characters of a department or a job.</summary>
    public const int LongestPost = 100;

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Another only when two people on record are merged into one, or separated again.</summary>
    public required Guid PersonId { get; set; }

    public Person? Person { get; init; }

    /// <summary>Changes only when two registrations of one organization are merged.</summary>
    public required Guid OrganizationId { get; set; }

    public Organization? Organization { get; init; }

    public required BindingStatus Status { get; set; }

    public required DateTime RequestedAt { get; init; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>Who confirmed, returned or ended it, by name.</summary>
    public string? DecidedByName { get; set; }

    /// <summary>部门, as the employer calls it.</summary>
    public string? Department { get; set; }

    /// <summary>岗位, as the employer calls it.</summary>
    public string? Job { get; set; }

    /// <summary>First day with the employer, Beijing.</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>Last day with the employer, Beijing, inclusive.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Why it ended; null while it has not.</summary>
    public EndCause? EndCause { get; set; }

    /// <summary>Why it was returned or ended, in the employer's words; the person reads it.</summary>
    public string? Reason { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Employment>
    {
        public void Configure(EntityTypeBuilder<Employment> builder)
        {
            builder.ToTable("registry_employments", table =>
            {
                table.HasCheckConstraint("ck_registry_employments_period", "(status IN (2, 5, 6)) = (started_on IS NOT NULL)");
                table.HasCheckConstraint("ck_registry_employments_ended", "(status = 6) = (ended_on IS NOT NULL)");
            });
            builder.HasIndex(e => e.PersonId, "ux_registry_employments_holding").IsUnique().HasFilter("status IN (2, 5)");
            builder.HasIndex(e => e.PersonId, "ux_registry_employments_waiting").IsUnique().HasFilter("status = 1");
            builder.HasIndex(e => new { e.PersonId, e.Id });
            builder.HasIndex(e => new { e.OrganizationId, e.Status, e.Id });
            builder.HasIndex(e => new { e.Status, e.RequestedAt });
            builder.Property(e => e.Department).HasMaxLength(LongestPost);
            builder.Property(e => e.Job).HasMaxLength(LongestPost);
        }
    }
}
