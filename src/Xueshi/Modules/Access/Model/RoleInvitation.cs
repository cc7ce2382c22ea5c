using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Model;

/// <summary>
/// 授权邀请: an organization offers a role, the person takes it on or declines. Whom it means is one of its own people, a user name, or whoever holds the link
/// sent to a phone or mail address; in the last two cases it is the same row whether or not there is such an account (ID-05).
/// </summary>
public sealed class RoleInvitation : IVersioned
{
    /// <summary>Where the phone or mail address is stored, bound into its ciphertext.</summary>
    public const string ContactPlace = "access_role_invitations.contact";

    /// <summary>How long it can be taken on.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid OrganizationId { get; init; }

    public Organization? Organization { get; init; }

    public required Role Role { get; init; }

    public string? Departments { get; init; }

    public string? JurisdictionCode { get; init; }

    public Sector? Sector { get; init; }

    /// <summary>Last day of the right, Beijing; null without end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>As the organization knows the person; whoever accepts bears it.</summary>
    public required string Name { get; init; }

    /// <summary>One of the organization's own people.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Upper-case, as typed: nobody has looked whether there is such an account.</summary>
    public string? UserNameKey { get; init; }

    /// <summary>Phone or mail address that the link went to, sealed under <see cref="ContactPlace"/>.</summary>
    public byte[]? Contact { get; init; }

    /// <summary>Blind index of the link's token; the token itself is nowhere (ID-11).</summary>
    public byte[]? TokenIndex { get; private set; }

    /// <summary>移交: the right that ends when this one is taken on.</summary>
    public Guid? HandsOverId { get; init; }

    /// <summary>The organization's letter that an HR department has looked at; null otherwise.</summary>
    public Guid? LetterFileId { get; init; }

    public required DateTime InvitedAt { get; init; }

    /// <summary>Who may not be the one who accepts.</summary>
    public required Guid InvitedById { get; init; }

    public required string InvitedByName { get; init; }

    public RoleInvitationStatus Status { get; private set; } = RoleInvitationStatus.Waiting;

    /// <summary>When it was accepted, declined or withdrawn, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    public RoleScope Scope => new(Departments, JurisdictionCode, Sector);

    public DateTime ExpiresAt => InvitedAt + Life;

    /// <summary>Nobody stores that it has expired.</summary>
    public bool IsOpen(DateTime now) => Status == RoleInvitationStatus.Waiting && now < ExpiresAt;

    /// <summary>The one link that opens it.</summary>
    public void IssueLink(byte[] tokenIndex) => TokenIndex = tokenIndex;

    /// <summary>已接受、已谢绝、已撤回</summary>
    public Refusal? End(RoleInvitationStatus status, DateTime now)
    {
        if (!IsOpen(now)) return MemberRefusals.InvitationOver(Status, ExpiresAt);
        (Status, EndedAt, TokenIndex) = (status, now, null);
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<RoleInvitation>
    {
        public void Configure(EntityTypeBuilder<RoleInvitation> builder)
        {
            builder.ToTable("access_role_invitations", table =>
            {
                table.HasCheckConstraint("ck_access_role_invitations_ended", "(status = 1) = (ended_at IS NULL)");
                table.HasCheckConstraint("ck_access_role_invitations_whom", "person_id IS NOT NULL OR user_name_key IS NOT NULL OR contact IS NOT NULL");
            });
            builder.HasOne(i => i.Organization).WithMany().HasForeignKey(i => i.OrganizationId);
            builder.HasOne<Membership>().WithMany().HasForeignKey(i => i.HandsOverId);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.LetterFileId);
            builder.HasIndex(i => new { i.OrganizationId, i.Status, i.Id });
            builder.HasIndex(i => new { i.PersonId, i.Status });
            builder.HasIndex(i => new { i.UserNameKey, i.Status });
            builder.HasIndex(i => i.TokenIndex).IsUnique();
            builder.Property(i => i.Name).HasMaxLength(100);
            builder.Property(i => i.UserNameKey).HasMaxLength(40);
            builder.Property(i => i.InvitedByName).HasMaxLength(100);
            builder.Property(i => i.Departments).HasMaxLength(RoleScope.LongestDepartments);
            builder.Property(i => i.JurisdictionCode).HasMaxLength(12);
        }
    }
}
