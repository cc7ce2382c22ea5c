using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model;

/// <summary>
/// A person whom an employer has put on its roster and who has not confirmed it yet (预建人员). It is the same row whether or not the number belongs to
/// somebody registered, so that a roster tells nothing about people elsewhere (ID-05); it becomes an employment when the person agrees (AZ-07).
/// </summary>
public sealed class Invitation : IVersioned
{
    /// <summary>Where the ID number is stored, bound into its ciphertext.</summary>
    public const string IdNumberPlace = "registry_invitations.id_number";

    /// <summary>Where the phone is stored, bound into its ciphertext.</summary>
    public const string PhonePlace = "registry_invitations.phone";

    /// <summary>How long an activation link opens the door (ID-11).</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Changes only when two registrations of one organization are merged.</summary>
    public required Guid OrganizationId { get; set; }

    public Organization? Organization { get; init; }

    /// <summary>The roster it came with.</summary>
    public required Guid RosterId { get; init; }

    public required string Name { get; init; }

    public required IdType IdType { get; init; }

    /// <summary>ISO 3166-1 alpha-3; passports only.</summary>
    public string? Nationality { get; init; }

    /// <summary>Sealed under <see cref="IdNumberPlace"/>.</summary>
    public required byte[] IdNumber { get; init; }

    public required byte[] IdNumberIndex { get; init; }

    /// <summary>Sealed under <see cref="PhonePlace"/>; null when the employer gave none.</summary>
    public byte[]? Phone { get; set; }

    public string? Department { get; set; }

    public string? Job { get; set; }

    /// <summary>First day with the employer, Beijing.</summary>
    public required DateOnly StartedOn { get; set; }

    public required DateTime InvitedAt { get; init; }

    /// <summary>The person who put them on the roster, who may not be the one who agrees.</summary>
    public required Guid InvitedById { get; init; }

    public required string InvitedByName { get; init; }

    public InvitationStatus Status { get; set; } = InvitationStatus.Waiting;

    /// <summary>When it was accepted, declined or withdrawn, UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Blind index of the token of the one activation link that is good; the token itself is nowhere (ID-11).</summary>
    public byte[]? TokenIndex { get; private set; }

    public DateTime? TokenIssuedAt { get; private set; }

    /// <summary>The employment it became.</summary>
    public Guid? EmploymentId { get; private set; }

    public bool IsLinkOpen(DateTime now) => Status == InvitationStatus.Waiting && TokenIssuedAt is { } issued && now < issued + LinkLife;

    /// <summary>A new link, which makes the earlier one worthless.</summary>
    public void IssueLink(byte[] tokenIndex, DateTime now) => (TokenIndex, TokenIssuedAt) = (tokenIndex, now);

    public Refusal? Accept(Guid personId, Guid employmentId, DateTime now)
    {
        if (personId == InvitedById) return RegistryRefusals.OwnRequest;
        if (End(InvitationStatus.Accepted, now) is { } refusal) return refusal;
        EmploymentId = employmentId;
        return null;
    }

    /// <summary>Declined by the person, or withdrawn by the employer.</summary>
    public Refusal? End(InvitationStatus status, DateTime now)
    {
        if (Status != InvitationStatus.Waiting) return RegistryRefusals.InvitationOver(Status);
        (Status, EndedAt, TokenIndex) = (status, now, null);
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.ToTable("registry_invitations", table => table.HasCheckConstraint("ck_registry_invitations_ended", "(status = 1) = (ended_at IS NULL)"));
            builder.HasOne(i => i.Organization).WithMany().HasForeignKey(i => i.OrganizationId);
            builder.HasOne<Roster>().WithMany().HasForeignKey(i => i.RosterId);
            builder.HasIndex(i => new { i.OrganizationId, i.IdNumberIndex }, "ux_registry_invitations_waiting").IsUnique().HasFilter("status = 1");
            builder.HasIndex(i => new { i.OrganizationId, i.Status, i.Id });
            builder.HasIndex(i => i.IdNumberIndex);
            builder.HasIndex(i => i.TokenIndex).IsUnique();
            builder.HasIndex(i => i.EmploymentId);
            builder.Property(i => i.Name).HasMaxLength(100);
            builder.Property(i => i.Nationality).HasMaxLength(3);
            builder.Property(i => i.Department).HasMaxLength(Employment.LongestPost);
            builder.Property(i => i.Job).HasMaxLength(Employment.LongestPost);
            builder.Property(i => i.InvitedByName).HasMaxLength(100);
        }
    }
}
