using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Platform.Web.ParkedForms;

/// <summary>What an account had typed into the form of one page when its session was over; sealed, kept for a day.</summary>
public sealed class ParkedForm
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>Stands in the address to which the person returns; of use to this account alone.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The page, without its query.</summary>
    public required string Path { get; init; }

    /// <summary>The fields under data protection, bound to account and path.</summary>
    public required byte[] Fields { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ParkedForm>
    {
        public void Configure(EntityTypeBuilder<ParkedForm> builder)
        {
            builder.ToTable("platform_parked_forms");
            builder.HasIndex(f => f.AccountId);
            builder.HasIndex(f => f.At);
        }
    }
}
