using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Hours.Import;

/// <summary>What another platform, a course or a class tells about one person's learning.</summary>
/// <param name="SourceSystem">The platform, at most 60 characters.</param>
/// <param name="SourceRecordId">The platform's own number of the record, at most 100 characters; with the platform it makes a repeated message known.</param>
/// <param name="Hours">More than zero, in <paramref name="Unit"/>.</param>
/// <param name="FormCode">学时申报形式 of the policy data.</param>
/// <param name="RecognizedAt">UTC; when the platform recognized it.</param>
/// <param name="Recognizer">认定单位</param>
public sealed record Completion(
    Guid PersonId,
    CompletionAction Action,
    string SourceSystem,
    string SourceRecordId,
    CeYear Year,
    SubjectCategory Category,
    string CourseName,
    CreditHours Hours,
    CreditUnit Unit,
    string FormCode,
    DateOnly StartedOn,
    DateOnly EndedOn,
    string InstitutionName,
    DateTime RecognizedAt,
    string Recognizer);

/// <summary>动作</summary>
public enum CompletionAction
{
    /// <summary>新增</summary>
    Add = 1,

    /// <summary>更正: what was written is taken back and this written instead.</summary>
    Correct = 2,

    /// <summary>撤销</summary>
    Revoke = 3,
}
