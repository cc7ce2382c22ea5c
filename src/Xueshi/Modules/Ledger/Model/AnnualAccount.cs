using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Ledger.Model;

/// <summary>年度账户: the totals and the verdict of a person's year, kept in the posting transaction; always equal to what its entries compute to.</summary>
public sealed class AnnualAccount : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid PersonId { get; init; }

    public required CeYear Year { get; init; }

    /// <summary>Whose rules the year follows: those of the 专业系列 held at the year's end.</summary>
    public required Sector Sector { get; set; }

    /// <summary>专业系列 as printed in the yearly table.</summary>
    public string? Series { get; set; }

    public CreditHours PublicHours { get; private set; }

    public int PublicItems { get; private set; }

    public CreditHours ProfessionalHours { get; private set; }

    public int ProfessionalItems { get; private set; }

    public CreditHours ElectiveHours { get; private set; }

    public int ElectiveItems { get; private set; }

    /// <summary>已认定 of the categories the sector has, not limited by what they require.</summary>
    public CreditHours TotalHours { get; private set; }

    public bool IsPassed { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    public List<LedgerEntry> Entries { get; } = [];

    /// <summary>Takes over what the entries compute to.</summary>
    public void Show(YearAccount computed, DateTime now)
    {
        (PublicHours, PublicItems) = (computed.Public.Recognized, computed.Public.Items);
        (ProfessionalHours, ProfessionalItems) = (computed.Professional.Recognized, computed.Professional.Items);
        (ElectiveHours, ElectiveItems) = (computed.Elective.Recognized, computed.Elective.Items);
        (TotalHours, IsPassed, UpdatedAt) = (computed.Recognized, computed.Status == AnnualStatus.Passed, now);
    }

    /// <summary>Whether the stored totals are what the entries compute to.</summary>
    public bool Agrees(YearAccount computed) =>
        (PublicHours, PublicItems) == (computed.Public.Recognized, computed.Public.Items)
        && (ProfessionalHours, ProfessionalItems) == (computed.Professional.Recognized, computed.Professional.Items)
        && (ElectiveHours, ElectiveItems) == (computed.Elective.Recognized, computed.Elective.Items)
        && TotalHours == computed.Recognized
        && IsPassed == (computed.Status == AnnualStatus.Passed);

    internal sealed class Mapping : IEntityTypeConfiguration<AnnualAccount>
    {
        public void Configure(EntityTypeBuilder<AnnualAccount> builder)
        {
            builder.ToTable("ledger_annual_accounts");
            builder.HasAlternateKey(a => new { a.PersonId, a.Year });
            builder.HasMany(a => a.Entries).WithOne().HasForeignKey(e => new { e.PersonId, e.Year }).HasPrincipalKey(a => new { a.PersonId, a.Year }).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
