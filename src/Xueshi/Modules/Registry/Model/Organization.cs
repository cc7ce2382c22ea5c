using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Model;

/// <summary>单位: known by its 统一社会信用代码, which no second organization may hold.</summary>
public sealed class Organization : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>统一社会信用代码, normalized (GB 32100-2015).</summary>
    public required string Uscc { get; init; }

    /// <summary>The code's check character is wrong, yet it stands so on the licence that the reviewer saw.</summary>
    public bool UsccCheckOverridden { get; init; }

    public required string Name { get; set; }

    public string? FormerName { get; set; }

    public required OrganizationKinds Kinds { get; init; }

    /// <summary>单位性质, as text from the dictionary or typed.</summary>
    public required string Nature { get; init; }

    /// <summary>For an industry authority or association: the sector it answers for.</summary>
    public Sector? Sector { get; init; }

    public required Guid JurisdictionId { get; set; }

    public Jurisdiction? Jurisdiction { get; init; }

    public required string Address { get; set; }

    public string? LegalRepresentative { get; set; }

    public required string ContactName { get; set; }

    /// <summary>Sealed by <c>FieldCipher</c>.</summary>
    public required byte[] ContactPhone { get; set; }

    /// <summary>The stored file of the licence.</summary>
    public Guid? LicenseFileId { get; set; }

    public required OrganizationStatus Status { get; set; }

    /// <summary>Why it was returned; the person reads it.</summary>
    public string? ReturnReason { get; set; }

    public required DateTime RegisteredAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Organization>
    {
        public void Configure(EntityTypeBuilder<Organization> builder)
        {
            builder.ToTable("registry_organizations", table => table.HasCheckConstraint(
                "ck_registry_organizations_returned", "(status <> 2) OR (return_reason IS NOT NULL)"));
            builder.HasIndex(o => o.Uscc).IsUnique();
            builder.HasIndex(o => o.Name);
            builder.HasIndex(o => new { o.JurisdictionId, o.Status, o.Id });
            builder.Property(o => o.Uscc).HasMaxLength(18);
            builder.Property(o => o.Name).HasMaxLength(200);
        }
    }
}
