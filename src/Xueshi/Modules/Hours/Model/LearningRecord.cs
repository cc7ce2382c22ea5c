using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours.Model;

/// <summary>继续教育记录: one thing learned, declared or written by itself, and what became of it.</summary>
public sealed partial class LearningRecord : IVersioned
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Another only when two people on record are merged into one, or separated again.</summary>
    public required Guid PersonId { get; set; }

    public Person? Person { get; init; }

    /// <summary>申报年度</summary>
    public required CeYear Year { get; set; }

    /// <summary>课程类型</summary>
    public required SubjectCategory Category { get; set; }

    /// <summary>课程名称</summary>
    public required string CourseName { get; set; }

    /// <summary>专业系列, as it stood at declaration.</summary>
    public string? Series { get; set; }

    /// <summary>学时申报形式: code of a declaration form of the policy data.</summary>
    public required string FormCode { get; set; }

    /// <summary>学习开始时间; a draft may lack it, and a returned record under repair.</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>学习结束时间; a draft may lack it, and a returned record under repair.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>参训天数 in whole days; only forms counted by day need it.</summary>
    public int? Days { get; set; }

    /// <summary>拟申报学时; zero while a draft has none.</summary>
    public required CreditHours DeclaredHours { get; set; }

    /// <summary>认定学时; set when approved, kept when revoked, gone when the approval is undone.</summary>
    public CreditHours? RecognizedHours { get; private set; }

    /// <summary>专业分项, where the sector's rules ask for it.</summary>
    public ProfessionalPart Part { get; set; }

    /// <summary>考核结果</summary>
    public string? Assessment { get; set; }

    /// <summary>施教机构名称</summary>
    public required string InstitutionName { get; set; }

    /// <summary>学习地点</summary>
    public string? Place { get; set; }

    /// <summary>学习内容</summary>
    public string? Content { get; set; }

    /// <summary>备注</summary>
    public string? Remark { get; set; }

    public required RecordSource Source { get; init; }

    /// <summary>For automatic records: the platform it came from, with its own number of the record; unique together.</summary>
    public string? SourceSystem { get; init; }

    public string? SourceRecordId { get; init; }

    /// <summary>公需课 written by itself: the course by its <see cref="Import.TopicKey"/>; at most one live per person and year (BL-02).</summary>
    public string? TopicKey { get; init; }

    /// <summary>Its import was taken back as a mistake of the importer, so the source may send the same number again; what was revoked for cause may not.</summary>
    public bool IsImportUndone { get; private set; }

    public required LearningRecordStatus Status { get; set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>The organization that decides: the confirmed employer, the sector's authority, or an HR department.</summary>
    public Guid? RecognizerId { get; set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>The account that decided.</summary>
    public Guid? DecidedBy { get; private set; }

    public string? DecidedByName { get; private set; }

    /// <summary>The organization that decided, or the platform it came from; it keeps the record though the person moves on.</summary>
    public string? DecidedFor { get; private set; }

    /// <summary>Why it was returned, rejected, taken back or approved with fewer hours; the person reads it.</summary>
    public string? DecisionReason { get; private set; }

    /// <summary>申诉: when the person asked the HR department to look at a rejection; null when they have not, or when the appeal was upheld.</summary>
    public DateTime? AppealedAt { get; private set; }

    public string? AppealReason { get; private set; }

    /// <summary>When the appeal was found unfounded; there is no second one.</summary>
    public DateTime? AppealDismissedAt { get; private set; }

    /// <summary>What the HR department answered to an appeal it dismissed; the person reads it.</summary>
    public string? AppealAnswer { get; private set; }

    /// <summary>Rises each time it is recognized anew after a reversal; 0 before the first recognition.</summary>
    public int Revision { get; private set; }

    /// <summary>The import or batch decision it belongs to.</summary>
    public Guid? BatchId { get; set; }

    public List<Evidence> Evidence { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<LearningRecord>
    {
        public void Configure(EntityTypeBuilder<LearningRecord> builder)
        {
            builder.ToTable("hours_learning_records", table =>
            {
                table.HasCheckConstraint("ck_hours_learning_records_hours", "recognized_hours <= declared_hours AND declared_hours >= 0 AND recognized_hours >= 0");
                table.HasCheckConstraint("ck_hours_learning_records_complete", "(status IN (1, 3, 7)) OR (declared_hours > 0 AND started_on IS NOT NULL AND ended_on IS NOT NULL)");
                table.HasCheckConstraint("ck_hours_learning_records_appeal", "(appealed_at IS NULL) OR (status = 5 AND appeal_reason IS NOT NULL)");
                table.HasCheckConstraint("ck_hours_learning_records_recognized", "(status NOT IN (4, 6)) OR (recognized_hours IS NOT NULL AND revision > 0)");
                table.HasCheckConstraint("ck_hours_learning_records_dates", "started_on <= ended_on");
                table.HasCheckConstraint("ck_hours_learning_records_decided", "(status NOT IN (3, 4, 5, 6)) OR decided_at IS NOT NULL");
            });
            builder.HasIndex(r => new { r.PersonId, r.Id });
            builder.HasIndex(r => new { r.PersonId, r.Year });
            builder.HasIndex(r => new { r.RecognizerId, r.Status, r.Id });
            builder.HasIndex(r => new { r.SourceSystem, r.SourceRecordId }, "ux_hours_learning_records_source").IsUnique().HasFilter("source_system IS NOT NULL AND status = 4");
            builder.HasIndex(r => new { r.SourceSystem, r.SourceRecordId }, "ix_hours_learning_records_source").HasFilter("source_system IS NOT NULL");
            builder.HasIndex(r => new { r.PersonId, r.Year, r.TopicKey }, "ux_hours_learning_records_topic").IsUnique().HasFilter("status = 4 AND category = 1 AND source = 3");
            builder.HasIndex(r => r.BatchId);
            builder.HasIndex(r => r.AppealedAt).HasFilter("appealed_at IS NOT NULL");
            builder.Property(r => r.SourceSystem).HasMaxLength(60);
            builder.Property(r => r.SourceRecordId).HasMaxLength(100);
            builder.Property(r => r.TopicKey).HasMaxLength(200);
            builder.Property(r => r.CourseName).HasMaxLength(200);
            builder.Property(r => r.DecisionReason).HasMaxLength(1000);
            builder.Property(r => r.AppealReason).HasMaxLength(1000);
            builder.Property(r => r.AppealAnswer).HasMaxLength(1000);
        }
    }
}
