using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Model;

/// <summary>The way in of one person: found by user name, phone or ID number.</summary>
public sealed class Account : IVersioned
{
    /// <summary>Where the phone number is stored, bound into its ciphertext.</summary>
    public const string PhonePlace = "access_accounts.phone";

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid PersonId { get; init; }

    public Person? Person { get; init; }

    /// <summary>Upper-case; unique.</summary>
    public required string UserNameKey { get; init; }

    public required string UserName { get; init; }

    /// <summary>Sealed phone number.</summary>
    public byte[] Phone { get; set; } = [];

    /// <summary>Blind index of the phone; not unique, since nobody has proven it yet.</summary>
    public byte[] PhoneIndex { get; set; } = [];

    /// <summary>Argon2id string; null for an account that cannot sign in with a password.</summary>
    public string? PasswordHash { get; set; }

    public required AccountStatus Status { get; set; }

    public required DateTime CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("access_accounts");
            builder.HasIndex(a => a.UserNameKey).IsUnique();
            builder.HasIndex(a => a.PhoneIndex);
            builder.HasIndex(a => a.PersonId).IsUnique();
            builder.Property(a => a.UserName).HasMaxLength(40);
            builder.Property(a => a.UserNameKey).HasMaxLength(40);
        }
    }
}
