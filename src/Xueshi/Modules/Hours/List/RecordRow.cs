using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Hours.List;

/// <summary>A line of the lists of records.</summary>
public sealed record RecordRow(
    Guid Id, SubjectCategory Category, string CourseName, CeYear Year, string FormCode, string InstitutionName, DateOnly? StartedOn, DateOnly? EndedOn,
    CreditHours DeclaredHours, CreditHours? RecognizedHours, LearningRecordStatus Status, RecordSource Source, DateTime? DecidedAt, string? DecisionReason,
    bool AwaitsAppeal, string PersonName, Guid PersonId);
