using System.Linq.Expressions;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Hours.List;

/// <summary>A line of the lists of records.</summary>
public sealed record RecordRow(
    Guid Id, SubjectCategory Category, string CourseName, CeYear Year, string FormCode, string InstitutionName, DateOnly? StartedOn, DateOnly? EndedOn,
    CreditHours DeclaredHours, CreditHours? RecognizedHours, LearningRecordStatus Status, RecordSource Source, DateTime? DecidedAt, string? DecisionReason,
    bool AwaitsAppeal, string PersonName, Guid PersonId, int Version)
{
    public SeenRecord Seen => new(Id, Version);

    /// <summary>What a list reads of a record.</summary>
    internal static readonly Expression<Func<LearningRecord, RecordRow>> Shown = r => new(
        r.Id, r.Category, r.CourseName, r.Year, r.FormCode, r.InstitutionName, r.StartedOn, r.EndedOn, r.DeclaredHours, r.RecognizedHours, r.Status, r.Source,
        r.DecidedAt, r.DecisionReason, r.AppealedAt != null && r.AppealDismissedAt == null, r.Person!.Name, r.PersonId, r.Version);
}
