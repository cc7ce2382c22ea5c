using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Modules.Registry.Model;

/// <summary>The 专业系列 a person had from a year on; a year follows the series held at its end, so the latest row not after that year counts.</summary>
public sealed class SeriesPeriod
{
    public required Guid PersonId { get; init; }

    /// <summary>First year it counts for; 2010 for the first one a person enters.</summary>
    public required int FromYear { get; init; }

    public required Sector Sector { get; set; }

    public required string Series { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SeriesPeriod>
    {
        public void Configure(EntityTypeBuilder<SeriesPeriod> builder)
        {
            builder.ToTable("registry_series_periods");
            builder.HasKey(p => new { p.PersonId, p.FromYear });
            builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        }
    }
}
