using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Fills in declarations that the rules of their year accept.</summary>
public sealed class DeclarationWriter(DemoRandom random)
{
    private const int FirstDay = 75;

    /// <summary>Declaring ends on 30 April of the next year; the story stops a little earlier.</summary>
    private const int LastDay = 478;

    /// <summary>会计 2021 年度: 学分确认申请截至 12 月 31 日.</summary>
    private const int LastDayOfShortYear = 355;

    /// <summary>会计 2025 年度: 自 5 月 31 日起认定.</summary>
    private const int FirstDayOfLateYear = 155;

    private readonly HashSet<(StoryPerson, int, string)> _taken = [];

    /// <summary>The year's professional hours, in one piece or two; or some of them only.</summary>
    public IEnumerable<Declaration?> Professional(StoryPerson person, int year, bool isFull)
    {
        if (person.Sector == Sector.Accounting)
        {
            var hasParts = year >= 2023;
            yield return Online(person, year, isFull ? 40 : 24, Course(person));
            if (isFull) yield return Online(person, year, 20, random.Of(StoryCourses.All.GeneralKnowledge), hasParts ? ProfessionalPart.GeneralKnowledge : ProfessionalPart.None);
        }
        else if (!isFull)
        {
            yield return Online(person, year, random.Between(3, 6) * 6, Course(person));
        }
        else if (random.Happens(80))
        {
            yield return Online(person, year, 42, Course(person));
        }
        else
        {
            yield return Attended(person, year, SubjectCategory.Professional, 24, Course(person), isInHouse: random.Happens(50));
            yield return Online(person, year, 18, Course(person));
        }
    }

    public Declaration? Elective(StoryPerson person, int year)
    {
        var (hours, course) = (LearningTales.ElectiveOf(year), random.Of(StoryCourses.All.Elective));
        return random.Happens(55)
            ? Write(person, year, SubjectCategory.Elective, course, "online", hours, null, random.Of(StoryCourses.All.Institutions), "线上")
            : Attended(person, year, SubjectCategory.Elective, hours, course, isInHouse: true);
    }

    /// <summary>有计划自学, which the health authority recognizes.</summary>
    public Declaration? SelfStudy(StoryPerson person, int year) =>
        Write(person, year, SubjectCategory.Professional, "有计划自学：" + Course(person), "self-study", random.Between(2, 5), null, person.School, "自学");

    public Declaration? Conference(StoryPerson person, int year) =>
        Write(person, year, SubjectCategory.Professional, "学术研讨：" + Course(person), "conference", 8, 1, person.Profession.School, "广州");

    private Declaration? Online(StoryPerson person, int year, int hours, string course, ProfessionalPart part = ProfessionalPart.None) =>
        Write(person, year, SubjectCategory.Professional, course, "online", hours, null, random.Happens(60) ? person.Profession.School : random.Of(StoryCourses.All.Institutions), "线上", part);

    private Declaration? Attended(StoryPerson person, int year, SubjectCategory category, int hours, string course, bool isInHouse)
    {
        var perDay = year < 2021 ? 6 : 8;
        var days = (hours + perDay - 1) / perDay;
        var place = random.Of(["广州市天河区", "深圳市福田区", "佛山市禅城区", "东莞市南城街道", "单位培训室"]);
        return Write(person, year, category, course, isInHouse ? "employer-training" : "face-to-face", hours, days, isInHouse ? null : person.Profession.School, isInHouse ? "单位培训室" : place);
    }

    private string Course(StoryPerson person) => random.Of(person.Profession.Courses);

    /// <param name="institution">Null for the employer itself.</param>
    private Declaration? Write(
        StoryPerson person, int year, SubjectCategory category, string course, string form, int hours, int? days, string? institution, string place,
        ProfessionalPart part = ProfessionalPart.None)
    {
        var last = person.Sector == Sector.Accounting && year == 2021 ? LastDayOfShortYear : LastDay;
        var first = person.Sector == Sector.Accounting && year == 2025 ? FirstDayOfLateYear : FirstDay;
        if (Moments.DrawEmployed(random, person, year, first, last) is not var (at, stint)) return null;
        var endedOn = DateOnly.FromDateTime(at).AddDays(-random.Between(1, 20));
        var startedOn = endedOn.AddDays(-(days is { } attended ? attended - 1 : random.Between(5, 40)));
        if (startedOn.Year < year) (startedOn, endedOn) = (new DateOnly(year, 1, 1).AddDays(4), Later(endedOn, new DateOnly(year, 1, 1).AddDays(4 + (days ?? 1))));
        if (!_taken.Add((person, year, course))) course += "（进阶）";
        return new Declaration
        {
            Person = person,
            Year = year,
            Category = category,
            Course = course,
            Form = form,
            StartedOn = startedOn,
            EndedOn = endedOn,
            Days = days,
            Hours = hours,
            Part = part,
            Institution = institution ?? stint.Employer.Name,
            Place = place,
            Proof = random.Next(Proofs.Count),
            At = at,
            Stint = stint,
        };
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
