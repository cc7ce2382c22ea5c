using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model;

/// <summary>单位: known by its 统一社会信用代码, which no second organization may hold.</summary>
public sealed class Organization : IVersioned
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

    public required DateTime RegisteredAt { get; init; }

    /// <summary>The person who registered it, who may repair what was returned and may not review it; null for an office set up by the platform.</summary>
    public Guid? RegisteredById { get; init; }

    public Person? RegisteredBy { get; init; }

    /// <summary>审核通过</summary>
    /// <returns>The refusal, or null when it is now active.</returns>
    public Refusal? Approve()
    {
        if (Status != OrganizationStatus.PendingReview) return OrganizationRefusals.NotPending(this);
        (Status, ReturnReason) = (OrganizationStatus.Active, null);
        return null;
    }

    /// <summary>退回补正</summary>
    public Refusal? Return(string? reason)
    {
        if (Status != OrganizationStatus.PendingReview) return OrganizationRefusals.NotPending(this);
        if (string.IsNullOrWhiteSpace(reason)) return OrganizationRefusals.ReasonMissing;
        if (reason.Length > LongestReason) return OrganizationRefusals.ReasonTooLong;
        (Status, ReturnReason) = (OrganizationStatus.Returned, reason.Trim());
        return null;
    }

    /// <summary>补正后重新提交; the reason stays in the history.</summary>
    public Refusal? Resubmit()
    {
        if (Status != OrganizationStatus.Returned) return OrganizationRefusals.NotReturned(this);
        (Status, ReturnReason) = (OrganizationStatus.PendingReview, null);
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Organization>
    {
        public void Configure(EntityTypeBuilder<Organization> builder)
        {
            builder.ToTable("registry_organizations", table => table.HasCheckConstraint(
                "ck_registry_organizations_returned", "(status <> 2) OR (return_reason IS NOT NULL)"));
            builder.HasIndex(o => o.Uscc).IsUnique();
            builder.HasIndex(o => o.Name);
            builder.HasIndex(o => o.Id).HasFilter("name_key IS NULL");
            builder.HasOne(o => o.RegisteredBy).WithMany().HasForeignKey(o => o.RegisteredById);
            builder.HasIndex(o => new { o.JurisdictionId, o.Status, o.Id });
            builder.Property(o => o.Uscc).HasMaxLength(18);
            builder.Property(o => o.Name).HasMaxLength(200);
            builder.Property(o => o.CodeKey).HasMaxLength(18);
        }
    }
}
