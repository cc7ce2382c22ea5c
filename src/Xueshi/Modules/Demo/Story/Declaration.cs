using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Something a person declares; a class, since the same course taken twice is two declarations.</summary>
public sealed class Declaration
{
    public required StoryPerson Person { get; init; }

    public required int Year { get; init; }

    public required SubjectCategory Category { get; init; }

    public required string Course { get; init; }

    /// <summary>学时申报形式: a code of the policy data.</summary>
    public required string Form { get; init; }

    public required DateOnly StartedOn { get; init; }

    public required DateOnly EndedOn { get; init; }

    public int? Days { get; init; }

    public required int Hours { get; init; }

    public ProfessionalPart Part { get; init; }

    public required string Institution { get; init; }

    public required string Place { get; init; }

    /// <summary>Which of the proofs goes with it.</summary>
    public required int Proof { get; init; }

    /// <summary>When it is declared, Beijing wall-clock time.</summary>
    public required DateTime At { get; init; }

    /// <summary>With whom the person then is; null without an employer.</summary>
    public Stint? Stint { get; init; }

    public override string ToString() => $"{Person} {Year} {Course}";
}
