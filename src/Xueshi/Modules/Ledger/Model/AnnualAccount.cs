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

    public CreditHours PublicHours { get; set; }

    public int PublicItems { get; set; }

    public CreditHours ProfessionalHours { get; set; }

    public int ProfessionalItems { get; set; }

    public CreditHours ElectiveHours { get; set; }

    public int ElectiveItems { get; set; }

    public CreditHours TotalHours { get; set; }

    public bool IsPassed { get; set; }

    public DateTime UpdatedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AnnualAccount>
    {
        public void Configure(EntityTypeBuilder<AnnualAccount> builder)
        {
            builder.ToTable("ledger_annual_accounts");
            builder.HasIndex(a => new { a.PersonId, a.Year }).IsUnique();
        }
    }
}
