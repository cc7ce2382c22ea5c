using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Demo.Story;

/// <summary>What a platform tells of one person's learning: a row of an import.</summary>
/// <param name="Person">Null for somebody who never registers.</param>
/// <param name="RecognizedAt">Beijing wall-clock time.</param>
public sealed record Completed(
    StoryPerson? Person, string Name, IdNumber IdNumber, int Year, SubjectCategory Category, string Course, int Hours, CreditUnit Unit, DateTime RecognizedAt, string Platform)
{
    /// <summary>What platforms tell was learned within these days.</summary>
    private const int Days = 5;

    public DateOnly StartedOn { get; } = Later(DateOnly.FromDateTime(RecognizedAt).AddDays(-Days), new DateOnly(Year, 1, 1));

    public static Completed By(StoryPerson person, int year, SubjectCategory category, string course, int hours, CreditUnit unit, DateTime recognizedAt, string platform) =>
        new(person, person.Name, person.IdNumber, year, category, course, hours, unit, recognizedAt, platform);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
