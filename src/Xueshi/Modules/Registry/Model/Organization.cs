using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Model;

/// <summary>单位: known by its 统一社会信用代码, which no second organization may hold.</summary>
public sealed partial class Organization : IVersioned
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 500;

    /// <summary>Where the contact's phone is stored, bound into its ciphertext.</summary>
    public const string ContactPhonePlace = "registry_organizations.contact_phone";

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>统一社会信用代码, normalized (GB 32100-2015).</summary>
    public required string Uscc { get; set; }

    /// <summary>The code's check character is wrong, yet it stands so on the licence that the reviewer saw.</summary>
    public bool UsccCheckOverridden { get; set; }

    public required string Name { get; set; }

    /// <summary>The latest of its former names; all of them are <see cref="OrganizationAlias">aliases</see>.</summary>
    public string? FormerName { get; set; }

    /// <summary>The name as the search index has it; null as long as the index does not know the organization.</summary>
    public string? NameKey { get; private set; }

    public string? FormerNameKey { get; private set; }

    public string? CodeKey { get; private set; }

    public required OrganizationKinds Kinds { get; set; }

    /// <summary>单位性质, as text from the dictionary or typed.</summary>
    public required string Nature { get; set; }

    /// <summary>For an industry authority or association: the sector it answers for.</summary>
    public Sector? Sector { get; init; }

    public required Guid JurisdictionId { get; set; }

    public Jurisdiction? Jurisdiction { get; init; }

    /// <summary>行业主管部门, chosen by the organization and accepted by it or by the HR department; null for none.</summary>
    public Guid? AuthorityId { get; set; }

    public Organization? Authority { get; init; }

    public required string Address { get; set; }

    public string? LegalRepresentative { get; set; }

    public required string ContactName { get; set; }

    /// <summary>Sealed under <see cref="ContactPhonePlace"/>.</summary>
    public required byte[] ContactPhone { get; set; }

    /// <summary>The stored file of the licence.</summary>
    public Guid? LicenseFileId { get; set; }

    public required OrganizationStatus Status { get; set; }

    /// <summary>Why it was returned; the person reads it.</summary>
    public string? ReturnReason { get; set; }

    /// <summary>Why it is suspended; its administrators read it. Null while it is not.</summary>
    public string? SuspendReason { get; private set; }

    /// <summary>Last day of its people with it, Beijing; null while it is not deregistered.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it was deregistered; its people read it.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>Who deregistered it, by name: the server ends the employments in their name.</summary>
    public string? ClosedByName { get; private set; }

    /// <summary>Deregistered, and the server is still ending the employments of its people.</summary>
    public bool IsReleasing { get; private set; }

    /// <summary>The registration that this one is merged into; null while it is not.</summary>
    public Guid? SurvivorId { get; private set; }

    public required DateTime RegisteredAt { get; init; }

    /// <summary>The person who registered it, who may repair what was returned and may not review it; null for an office set up by the platform.</summary>
    public Guid? RegisteredById { get; init; }

    public Person? RegisteredBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Organization>
    {
        public void Configure(EntityTypeBuilder<Organization> builder)
        {
            builder.ToTable("registry_organizations", table =>
            {
                table.HasCheckConstraint("ck_registry_organizations_returned", "(status <> 2) OR (return_reason IS NOT NULL)");
                table.HasCheckConstraint("ck_registry_organizations_suspended", "(status = 4) = (suspend_reason IS NOT NULL)");
                table.HasCheckConstraint("ck_registry_organizations_closed", "(status = 6) = (closed_on IS NOT NULL AND close_reason IS NOT NULL AND closed_by_name IS NOT NULL)");
                table.HasCheckConstraint("ck_registry_organizations_releasing", "status = 6 OR NOT is_releasing");
                table.HasCheckConstraint("ck_registry_organizations_merged", "(status IN (5, 7)) = (survivor_id IS NOT NULL)");
                // 4, 8 and 16 are offices, which nobody registers.
                table.HasCheckConstraint("ck_registry_organizations_offices", "(kinds & 28) = 0 OR registered_by_id IS NULL");
            });
            builder.HasIndex(o => o.Id, "ix_registry_organizations_releasing").HasFilter("is_releasing");
            builder.HasIndex(o => o.Uscc).IsUnique();
            builder.HasIndex(o => o.Name);
            builder.HasIndex(o => o.Id).HasFilter("name_key IS NULL");
            builder.HasOne<Organization>().WithMany().HasForeignKey(o => o.SurvivorId);
            builder.HasOne(o => o.Authority).WithMany().HasForeignKey(o => o.AuthorityId);
            builder.HasOne(o => o.RegisteredBy).WithMany().HasForeignKey(o => o.RegisteredById);
            builder.HasIndex(o => new { o.JurisdictionId, o.Status, o.Id });
            builder.Property(o => o.Uscc).HasMaxLength(18);
            builder.Property(o => o.Name).HasMaxLength(200);
            builder.Property(o => o.CodeKey).HasMaxLength(18);
            builder.Property(o => o.SuspendReason).HasMaxLength(LongestReason);
            builder.Property(o => o.CloseReason).HasMaxLength(LongestReason);
            builder.Property(o => o.ClosedByName).HasMaxLength(100);
        }
    }
}
