using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Model;

/// <summary>找不到的工作单位, reported by a person to the HR department of a jurisdiction, which answers when it has looked after it.</summary>
public sealed class MissingEmployer : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Another only when two people on record are merged into one, or separated again.</summary>
    public required Guid PersonId { get; set; }

    public Person? Person { get; init; }

    public required string Name { get; init; }

    /// <summary>统一社会信用代码, normalized; null when the person did not know it.</summary>
    public string? Uscc { get; init; }

    public required Guid JurisdictionId { get; init; }

    public Jurisdiction? Jurisdiction { get; init; }

    public required DateTime ReportedAt { get; init; }

    /// <summary>What the office did about it; the person reads it. Null until handled.</summary>
    public string? Answer { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public bool IsHandled => AnsweredAt is not null;

    public void Handle(string answer, DateTime now) => (Answer, AnsweredAt) = (answer, now);

    internal sealed class Mapping : IEntityTypeConfiguration<MissingEmployer>
    {
        public void Configure(EntityTypeBuilder<MissingEmployer> builder)
        {
            builder.ToTable("registry_missing_employers", table => table.HasCheckConstraint(
                "ck_registry_missing_employers_answered", "(answer IS NULL) = (answered_at IS NULL)"));
            builder.HasIndex(m => new { m.PersonId, m.Id });
            builder.HasIndex(m => new { m.JurisdictionId, m.Id });
            builder.Property(m => m.Name).HasMaxLength(200);
            builder.Property(m => m.Uscc).HasMaxLength(18);
            builder.Property(m => m.Answer).HasMaxLength(500);
        }
    }
}
