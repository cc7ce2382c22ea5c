using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Modules.Hours.Model;

/// <summary>证明材料: a stored file that a record rests on.</summary>
public sealed class Evidence
{
    /// <summary>Files of one record (UP-01).</summary>
    public const int Most = 5;

    public required Guid RecordId { get; init; }

    public required Guid FileId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Evidence>
    {
        public void Configure(EntityTypeBuilder<Evidence> builder)
        {
            builder.ToTable("hours_evidence");
            builder.HasKey(e => new { e.RecordId, e.FileId });
            builder.HasOne<LearningRecord>().WithMany(r => r.Evidence).HasForeignKey(e => e.RecordId);
            builder.HasIndex(e => e.FileId);
        }
    }
}
