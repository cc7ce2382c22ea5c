using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>What the form of a declaration says; hours, dates and days already read, the rest as typed.</summary>
public sealed record DeclaredFields
{
    public required CeYear Year { get; init; }

    public required SubjectCategory Category { get; init; }

    public required string CourseName { get; init; }

    public required string FormCode { get; init; }

    public required DateOnly StartedOn { get; init; }

    public required DateOnly EndedOn { get; init; }

    public int? TrainingDays { get; init; }

    public required CreditHours DeclaredHours { get; init; }

    public ProfessionalPart Part { get; init; }

    public string? Assessment { get; init; }

    public required string InstitutionName { get; init; }

    public string? Place { get; init; }

    public string? Content { get; init; }

    public string? Remark { get; init; }

    /// <summary>Stored files, already inspected, that the person uploaded.</summary>
    public IReadOnlyList<Guid> Evidence { get; init; } = [];
}
