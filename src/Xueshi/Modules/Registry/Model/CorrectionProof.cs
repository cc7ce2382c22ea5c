using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Modules.Registry.Model;

/// <summary>证明材料 of a 更正申请: a stored file.</summary>
public sealed class CorrectionProof
{
    /// <summary>Files of one request.</summary>
    public const int Most = 5;

    public required Guid CorrectionId { get; init; }

    public required Guid FileId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CorrectionProof>
    {
        public void Configure(EntityTypeBuilder<CorrectionProof> builder)
        {
            builder.ToTable("registry_correction_proofs");
            builder.HasKey(p => new { p.CorrectionId, p.FileId });
            builder.HasOne<Correction>().WithMany(c => c.Proofs).HasForeignKey(p => p.CorrectionId);
            builder.HasIndex(p => p.FileId);
        }
    }
}
