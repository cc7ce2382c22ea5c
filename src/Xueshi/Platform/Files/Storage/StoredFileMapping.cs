using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Platform.Files.Storage;

public sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("platform_stored_files", t =>
        {
            t.HasCheckConstraint("ck_platform_stored_files_size", "size > 0 AND pages > 0");
            t.HasCheckConstraint("ck_platform_stored_files_sha256", "length(sha256) = 64");
        });
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(ClaimedName.MaxLength);
        builder.Property(f => f.Sha256).HasMaxLength(64).IsFixedLength();
        builder.Property(f => f.PixelSha256).HasMaxLength(64).IsFixedLength();
        builder.Ignore(f => f.Digest);
        builder.HasIndex(f => f.OwnerId);
        // The same proof under two people is found by content or by pixels.
        builder.HasIndex(f => f.Sha256);
        builder.HasIndex(f => f.PixelSha256);
    }
}
