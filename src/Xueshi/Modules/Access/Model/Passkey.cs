using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Model;

/// <summary>通行密钥: the public half of a key pair whose private half never leaves its owner's device (W3C Web Authentication, level 3).</summary>
public sealed class Passkey : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid AccountId { get; init; }

    /// <summary>Chosen by the device; unique.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>COSE key (RFC 9052 7).</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>Signatures the device has counted; one that does not rise betrays a copy.</summary>
    public required long SignCount { get; set; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the device may keep it in the cloud of its maker; fixed for life.</summary>
    public required bool IsBackupEligible { get; init; }

    public required bool IsBackedUp { get; set; }

    /// <summary>The device has proven what it is when the key was made; asked of whoever holds a role in an office.</summary>
    public bool IsAttested { get; init; }

    public required DateTime Since { get; init; }

    public DateTime? LastUsedAt { get; set; }

    /// <summary>As the framework's handler knows it.</summary>
    public UserPasskeyInfo Info => new(CredentialId, PublicKey, new DateTimeOffset(Since), (uint)SignCount, [], true, IsBackupEligible, IsBackedUp, [], []) { Name = Name };

    internal sealed class Mapping : IEntityTypeConfiguration<Passkey>
    {
        public void Configure(EntityTypeBuilder<Passkey> builder)
        {
            builder.ToTable("access_passkeys");
            builder.HasOne<Account>().WithMany().HasForeignKey(k => k.AccountId);
            builder.HasIndex(k => k.CredentialId).IsUnique();
            builder.Property(k => k.Name).HasMaxLength(40);
            builder.Ignore(k => k.Info);
        }
    }
}
