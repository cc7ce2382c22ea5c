using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Model;

/// <summary>个人信息请求: what a person asks about their data and cannot do by themselves; the HR department of a jurisdiction answers (个人信息保护法 第四十四条至第五十条).</summary>
public sealed class DataRequest : IVersioned
{
    /// <summary>Working days after the day of the request within which it is answered.</summary>
    public const int DaysToAnswer = 15;

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid PersonId { get; init; }

    public Person? Person { get; init; }

    public required Guid JurisdictionId { get; init; }

    public Jurisdiction? Jurisdiction { get; init; }

    public required DataRequestKind Kind { get; init; }

    /// <summary>In the person's words.</summary>
    public required string Text { get; init; }

    public required DateTime FiledAt { get; init; }

    /// <summary>What was done, or why not; the person reads it. Null until answered.</summary>
    public string? Answer { get; private set; }

    /// <summary>Whether what was asked was done; null until answered.</summary>
    public bool? IsGranted { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public string? AnsweredByName { get; private set; }

    public bool IsAnswered => AnsweredAt is not null;

    public void Reply(bool isGranted, string answer, string by, DateTime now) => (IsGranted, Answer, AnsweredByName, AnsweredAt) = (isGranted, answer, by, now);

    internal sealed class Mapping : IEntityTypeConfiguration<DataRequest>
    {
        public void Configure(EntityTypeBuilder<DataRequest> builder)
        {
            builder.ToTable("registry_data_requests", table => table.HasCheckConstraint(
                "ck_registry_data_requests_answered", "(answer IS NULL) = (answered_at IS NULL) AND (is_granted IS NULL) = (answered_at IS NULL)"));
            builder.HasIndex(r => new { r.PersonId, r.Id });
            builder.HasIndex(r => new { r.JurisdictionId, r.Id });
            builder.Property(r => r.Text).HasMaxLength(1000);
            builder.Property(r => r.Answer).HasMaxLength(1000);
            builder.Property(r => r.AnsweredByName).HasMaxLength(100);
        }
    }
}
