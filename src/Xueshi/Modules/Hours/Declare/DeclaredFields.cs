using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>What the form of a declaration says; hours, dates and days already read, the rest as typed.</summary>
public sealed record DeclaredFields
{
    public required CeYear Year { get; init; }

    public required SubjectCategory Category { get; init; }

    public required string CourseName { get; init; }

    public required string FormCode { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public int? TrainingDays { get; init; }

    /// <summary>Zero when a draft says nothing yet.</summary>
    public required CreditHours DeclaredHours { get; init; }

    public ProfessionalPart Part { get; init; }

    public string? Assessment { get; init; }

    public required string InstitutionName { get; init; }

    public string? Place { get; init; }

    public string? Content { get; init; }

    public string? Remark { get; init; }

    /// <summary>Stored files of the person that the form kept; new ones travel in the command.</summary>
    public IReadOnlyList<Guid> Evidence { get; init; } = [];
}
