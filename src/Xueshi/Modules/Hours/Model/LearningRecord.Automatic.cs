using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Clock;

namespace Xueshi.Modules.Hours.Model;

/// <summary>How a record is written by itself, recognized from the beginning.</summary>
public sealed partial class LearningRecord
{
    /// <param name="credits">In the unit of the year's requirement.</param>
    /// <param name="remark">What is remarkable about it; the person reads it.</param>
    public static LearningRecord Automatic(Completion completion, CreditHours credits, string? remark, Guid? batch, DateTime now)
    {
        var record = new LearningRecord
        {
            Id = Guid.CreateVersion7(now),
            PersonId = completion.PersonId,
            Year = completion.Year,
            Category = completion.Category,
            CourseName = completion.CourseName,
            FormCode = completion.FormCode,
            StartedOn = completion.StartedOn,
            EndedOn = completion.EndedOn,
            DeclaredHours = credits,
            InstitutionName = completion.InstitutionName,
            Remark = string.Join("；", new[] { $"{completion.Recognizer}于 {BeijingTime.Format(completion.RecognizedAt)} 认定", remark }.Where(text => text is not null)),
            Source = RecordSource.Auto,
            SourceSystem = completion.SourceSystem,
            SourceRecordId = completion.SourceRecordId,
            TopicKey = completion.Category == SubjectCategory.Public ? Import.TopicKey.Of(completion.CourseName) : null,
            Status = LearningRecordStatus.Draft,
            CreatedAt = now,
            BatchId = batch,
        };
        record.RecognizeAutomatically(completion.Recognizer, now);
        return record;
    }

    /// <summary>The same learning as a new record, after what replaced it was taken back.</summary>
    public static LearningRecord Again(LearningRecord earlier, Guid batch, DateTime now)
    {
        var record = new LearningRecord
        {
            Id = Guid.CreateVersion7(now),
            PersonId = earlier.PersonId,
            Year = earlier.Year,
            Category = earlier.Category,
            CourseName = earlier.CourseName,
            FormCode = earlier.FormCode,
            StartedOn = earlier.StartedOn,
            EndedOn = earlier.EndedOn,
            DeclaredHours = earlier.DeclaredHours,
            InstitutionName = earlier.InstitutionName,
            Remark = earlier.Remark,
            Source = RecordSource.Auto,
            SourceSystem = earlier.SourceSystem,
            SourceRecordId = earlier.SourceRecordId,
            TopicKey = earlier.TopicKey,
            Status = LearningRecordStatus.Draft,
            CreatedAt = now,
            BatchId = batch,
        };
        record.RecognizeAutomatically(earlier.DecidedFor ?? earlier.SourceSystem ?? "", now);
        return record;
    }
}
