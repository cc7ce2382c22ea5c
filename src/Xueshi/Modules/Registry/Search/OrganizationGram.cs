using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Modules.Registry.Search;

/// <summary>
/// An entry of the search index: this piece stands in a name of this length. Its key is the order in which a search reads, so that the nearest names
/// of even the commonest piece (有限) are found without sorting. Without a foreign key, whose index would be as large as the table.
/// </summary>
/// <param name="Length">Characters of the name or former name from which the piece comes; of the name, for a piece of the code.</param>
public sealed record OrganizationGram(string Gram, short Length, Guid OrganizationId)
{
    internal sealed class Mapping : IEntityTypeConfiguration<OrganizationGram>
    {
        public void Configure(EntityTypeBuilder<OrganizationGram> builder)
        {
            builder.ToTable("registry_organization_grams");
            builder.HasKey(g => new { g.Gram, g.Length, g.OrganizationId });
            builder.Property(g => g.Gram).HasMaxLength(8);
        }
    }
}
