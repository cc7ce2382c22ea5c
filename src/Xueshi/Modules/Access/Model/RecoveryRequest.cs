using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Model;

/// <summary>
/// 当面找回: somebody whose phone and mail address are both lost asks the HR department of a jurisdiction, and comes with their document. The same row whether or not
/// the number is known (ID-05). An officer who has seen the document chooses the account and hands over a link of one purpose, never a password.
/// </summary>
public sealed class RecoveryRequest : IVersioned
{
    /// <summary>Where the ID number is stored, bound into its ciphertext.</summary>
    public const string IdNumberPlace = "access_recovery_requests.id_number";

    /// <summary>Where the phone is stored, bound into its ciphertext.</summary>
    public const string PhonePlace = "access_recovery_requests.phone";

    /// <summary>How long the link opens the door.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromHours(24);

    public const int LongestExplanation = 500;

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required string Name { get; init; }

    public required IdType IdType { get; init; }

    /// <summary>ISO 3166-1 alpha-3; passports only.</summary>
    public string? Nationality { get; init; }

    /// <summary>Sealed under <see cref="IdNumberPlace"/>.</summary>
    public required byte[] IdNumber { get; init; }

    public required byte[] IdNumberIndex { get; init; }

    /// <summary>Sealed under <see cref="PhonePlace"/>: where the office reaches the person now.</summary>
    public required byte[] Phone { get; init; }

    /// <summary>What the person tells of the account: former phone, employer, declared hours.</summary>
    public required string Explanation { get; init; }

    public required Guid JurisdictionId { get; init; }

    public Jurisdiction? Jurisdiction { get; init; }

    public required DateTime AskedAt { get; init; }

    public DateTime? DecidedAt { get; private set; }

    public string? DecidedByName { get; private set; }

    /// <summary>What the officer looked at, or why nothing was done.</summary>
    public string? Reason { get; private set; }

    /// <summary>The account that is given back; null until then, and when the request was refused.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Whether the person has lost the second factor, too, and the link takes it from the account.</summary>
    public bool DropsSecondFactor { get; private set; }

    /// <summary>Blind index of the link's token; the token itself is nowhere.</summary>
    public byte[]? TokenIndex { get; private set; }

    public DateTime? UsedAt { get; private set; }

    public bool IsLinkOpen(DateTime now) => TokenIndex is not null && UsedAt is null && now < DecidedAt + LinkLife;

    public void Refuse(string reason, string by, DateTime now) => (Reason, DecidedByName, DecidedAt) = (reason, by, now);

    public void Grant(Guid accountId, bool dropsSecondFactor, byte[] tokenIndex, string reason, string by, DateTime now) =>
        (AccountId, DropsSecondFactor, TokenIndex, Reason, DecidedByName, DecidedAt) = (accountId, dropsSecondFactor, tokenIndex, reason, by, now);

    public void Use(DateTime now) => UsedAt = now;

    internal sealed class Mapping : IEntityTypeConfiguration<RecoveryRequest>
    {
        public void Configure(EntityTypeBuilder<RecoveryRequest> builder)
        {
            builder.ToTable("access_recovery_requests", table => table.HasCheckConstraint("ck_access_recovery_requests_granted", "(account_id IS NULL) = (token_index IS NULL)"));
            builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
            builder.HasIndex(r => new { r.JurisdictionId, r.Id });
            builder.HasIndex(r => r.TokenIndex).IsUnique();
            builder.Property(r => r.Name).HasMaxLength(100);
            builder.Property(r => r.Nationality).HasMaxLength(3);
            builder.Property(r => r.Explanation).HasMaxLength(LongestExplanation);
            builder.Property(r => r.DecidedByName).HasMaxLength(100);
            builder.Property(r => r.Reason).HasMaxLength(500);
        }
    }
}
