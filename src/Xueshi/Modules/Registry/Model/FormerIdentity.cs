using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Model;

/// <summary>曾用姓名、证件: what a person was on record as, until a correction or a merge made it something else. Never altered.</summary>
public sealed class FormerIdentity
{
    /// <summary>Where the former ID number is stored, bound into its ciphertext.</summary>
    public const string IdNumberPlace = "registry_former_identities.id_number";

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required IdType IdType { get; init; }

    /// <summary>ISO 3166-1 alpha-3; passports only.</summary>
    public string? Nationality { get; init; }

    /// <summary>Sealed; null when there was none.</summary>
    public byte[]? IdNumber { get; init; }

    /// <summary>Blind index, by which the help desk finds the person under the former number.</summary>
    public byte[]? IdNumberIndex { get; init; }

    /// <summary>How far the number was proven.</summary>
    public required IdentityLevel IdentityLevel { get; init; }

    /// <summary>By whom it was proven; null for a mere claim, and where it was not kept.</summary>
    public IdentityProof? ProvenBy { get; init; }

    /// <summary>性别 by GB/T 2261.1-2003; 0 unknown.</summary>
    public int Sex { get; init; }

    public DateOnly? BornOn { get; init; }

    /// <summary>Until when it was on record, UTC.</summary>
    public required DateTime EndedAt { get; init; }

    /// <summary>Why it is no longer, in words: 人社部门更正.</summary>
    public required string Why { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FormerIdentity>
    {
        public void Configure(EntityTypeBuilder<FormerIdentity> builder)
        {
            builder.ToTable("registry_former_identities");
            builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
            builder.HasIndex(f => new { f.PersonId, f.Id });
            builder.HasIndex(f => f.IdNumberIndex);
            builder.Property(f => f.Name).HasMaxLength(100);
            builder.Property(f => f.Why).HasMaxLength(60);
        }
    }
}
