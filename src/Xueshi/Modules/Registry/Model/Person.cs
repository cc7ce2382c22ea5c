using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Model;

/// <summary>
/// A person. The ID number is a claim until vouched for; from then on it is unique (a filtered unique index), and what others filed under it attaches.
/// A number that somebody else has proven is emptied here.
/// </summary>
public sealed class Person : IVersioned
{
    /// <summary>Where the ID number is stored, bound into its ciphertext.</summary>
    public const string IdNumberPlace = "registry_people.id_number";

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Changed only through <see cref="Identities.IdentityChanging"/>, which keeps the former one.</summary>
    public required string Name { get; set; }

    public IdType IdType { get; set; }

    /// <summary>ISO 3166-1 alpha-3; passports only.</summary>
    public string? Nationality { get; set; }

    /// <summary>Sealed ID number; null after somebody else has proven the same number.</summary>
    public byte[]? IdNumber { get; set; }

    /// <summary>Blind index of the number's canonical form.</summary>
    public byte[]? IdNumberIndex { get; set; }

    public IdentityLevel IdentityLevel { get; set; }

    /// <summary>By whom the number was proven; null for a mere claim, and where it was not kept yet.</summary>
    public IdentityProof? ProvenBy { get; private set; }

    /// <summary>UTC; when the number was proven.</summary>
    public DateTime? ProvenAt { get; private set; }

    /// <summary>性别 by GB/T 2261.1-2003; 0 unknown.</summary>
    public int Sex { get; set; }

    public DateOnly? BornOn { get; set; }

    /// <summary>The sector of the present 专业系列; a year's own sector is in <see cref="SeriesPeriod"/>.</summary>
    public Sector Sector { get; set; } = Sector.General;

    /// <summary>专业系列 as printed: <c>工程技术（电子工程）</c>; null until the profile is filled in.</summary>
    public string? Series { get; set; }

    public required DateTime RegisteredAt { get; init; }

    /// <summary>UTC; since when the person has no account any more and employers do not see them. What the law keeps stays, in restricted form (个人信息保护法 第四十七条).</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>The number is the person's own from now on.</summary>
    public void Prove(IdentityLevel level, IdentityProof proof, DateTime now) => (IdentityLevel, ProvenBy, ProvenAt) = (level, proof, now);

    /// <summary>The number, or its absence, is a mere claim from now on.</summary>
    public void Unprove() => (IdentityLevel, ProvenBy, ProvenAt) = (IdentityLevel.Claimed, null, null);

    /// <summary>Of a 15-digit number, the blind index of the 18 characters it became (GB 11643-1999); null for every other number.</summary>
    public byte[]? UpgradedNumberIndex { get; set; }

    /// <summary>Whom this one was found to be the same as; from then on everything is kept there. Null for a person of their own.</summary>
    public Guid? MergedIntoId { get; private set; }

    public void MergeInto(Guid survivor) => MergedIntoId = survivor;

    /// <summary>The merge was undone.</summary>
    public void Separate() => MergedIntoId = null;

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("registry_people");
            builder.HasIndex(p => p.IdNumberIndex, "ix_registry_people_id_number_claims");
            builder.HasIndex(p => p.IdNumberIndex, "ux_registry_people_id_number_proven").IsUnique().HasFilter("identity_level >= 2");
            builder.HasIndex(p => new { p.Name, p.BornOn }, "ix_registry_people_namesakes");
            builder.HasIndex(p => p.UpgradedNumberIndex).HasFilter("upgraded_number_index IS NOT NULL");
            builder.HasIndex(p => p.MergedIntoId).HasFilter("merged_into_id IS NOT NULL");
            builder.Property(p => p.Name).HasMaxLength(100);
        }
    }
}
