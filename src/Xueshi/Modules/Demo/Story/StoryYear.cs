using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Pieces of a year that are told on purpose rather than by chance.</summary>
internal static class StoryYear
{
    /// <summary>公需、专业、选修 of the general rules, all approved within the year.</summary>
    /// <returns>The professional one and the elective one.</returns>
    public static IReadOnlyList<Declaration> Pass(Script script, OfficeTales offices, StoryPerson person, int year)
    {
        Public(script, offices, person, year, new(year, 7, 6, 20, 15, 0));
        return
        [
            Approve(script, Of(person, year, SubjectCategory.Professional, person.Profession.Courses[year % person.Profession.Courses.Count], 42, new(year, 9, 8, 20, 0, 0))),
            Approve(script, Of(person, year, SubjectCategory.Elective, StoryCourses.All.Elective[year % StoryCourses.All.Elective.Count], 18, new(year, 9, 10, 20, 0, 0))),
        ];
    }

    public static void Public(Script script, OfficeTales offices, StoryPerson person, int year, DateTime at) => script.Import(
        offices.Province,
        Completed.By(person, year, SubjectCategory.Public, StoryCourses.All.TopicsOf(year)[0], LearningTales.PublicOf(year), CreditUnit.Hours, at, "广东省学习平台"),
        Rhythm.ImportAfter(at));

    /// <summary>Declared, and approved four days later.</summary>
    public static Declaration Approve(Script script, Declaration declaration)
    {
        script.Add(new Declare(declaration.At, declaration));
        script.Add(new Decide(declaration.At.AddDays(4).AddHours(-9), declaration, Decision.Approve));
        return declaration;
    }

    public static Declaration Of(
        StoryPerson person, int year, SubjectCategory category, string course, int hours, DateTime at, int? days = null, string form = "online",
        ProfessionalPart part = ProfessionalPart.None) => new()
    {
        Person = person,
        Year = year,
        Category = category,
        Course = course,
        Form = form,
        StartedOn = DateOnly.FromDateTime(at).AddDays(-(days ?? 20)),
        EndedOn = DateOnly.FromDateTime(at).AddDays(-1),
        Days = days,
        Hours = hours,
        Part = part,
        Institution = person.Profession.School,
        Place = days is null ? "线上" : "广州市天河区",
        Proof = hours % Play.Proofs.Count,
        At = at,
        Stint = person.Stints.FirstOrDefault(),
    };
}
