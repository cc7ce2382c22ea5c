using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Demo.Story;

/// <summary>What people learn in each year: platforms tell of the public course, they declare the rest, and some have their certificate made.</summary>
public sealed class LearningTales(DemoRandom random, Script script, OfficeTales offices)
{
    private const int PublicHours = 30;
    private const int OldPublicHours = 18;
    private const string PublicPlatform = "广东省学习平台";
    private const string HealthPlatform = "广东省继续医学教育平台（演示）";
    private const string EducationPlatform = "广东省教师继续教育平台（演示）";

    private readonly DeclarationWriter _writer = new(random);
    private readonly DeclarationFates _fates = new(random, script, offices);

    public void Tell(StoryPerson person)
    {
        for (var year = person.RegistersAt.Year; year <= Script.Ends.Year; year++)
            if (person.Stints.Count == 0 || person.Stints.Exists(stint => stint.EndedAt.Year >= year))
                Tell(person, year);
    }

    private void Tell(StoryPerson person, int year)
    {
        var isFull = random.Next(100) < person.Diligence;
        if (!isFull && random.Happens(50)) return;
        switch (person.Sector)
        {
            case Sector.Health: TellHealth(person, year, isFull); break;
            case Sector.Education: TellEducation(person, year, isFull); break;
            default: TellEmployed(person, year, isFull); break;
        }
        if (isFull && person.Stints.Exists(stint => stint.ConfirmedAt.Year <= year)) Certify(person, year);
    }

    /// <summary>The public course by import, the rest declared to the employer.</summary>
    private void TellEmployed(StoryPerson person, int year, bool isFull)
    {
        Import(person, year, SubjectCategory.Public, random.Of(StoryCourses.All.TopicsOf(year)), PublicOf(year), CreditUnit.Hours, PublicPlatform, offices.Province);
        if (isFull || random.Happens(35))
            foreach (var declaration in _writer.Professional(person, year, isFull)) Declare(declaration);
        if (person.Sector == Sector.General && (isFull || random.Happens(20))) Declare(_writer.Elective(person, year));
    }

    private void TellHealth(StoryPerson person, int year, bool isFull)
    {
        var authority = offices.Authority("44", Sector.Health);
        var credits = isFull ? random.Between(25, 32) : random.Between(5, 20);
        var half = credits * 3 / 5;
        Import(person, year, SubjectCategory.Professional, random.Of(person.Profession.Courses), half, CreditUnit.Credits, HealthPlatform, authority);
        Import(person, year, SubjectCategory.Professional, "省级继续医学教育项目：" + random.Of(person.Profession.Courses), credits - half, CreditUnit.Credits, HealthPlatform, authority);
        if (random.Happens(12)) Declare(_writer.SelfStudy(person, year));
    }

    private void TellEducation(StoryPerson person, int year, bool isFull)
    {
        var authority = offices.Authority("44", Sector.Education);
        Import(person, year, SubjectCategory.Public, random.Of(StoryCourses.All.TopicsOf(year)), PublicOf(year), CreditUnit.Hours, EducationPlatform, authority);
        if (isFull || random.Happens(50))
            Import(person, year, SubjectCategory.Professional, random.Of(person.Profession.Courses), isFull ? 42 : 24, CreditUnit.Hours, EducationPlatform, authority);
        if (isFull) Import(person, year, SubjectCategory.Elective, random.Of(StoryCourses.All.Elective), ElectiveOf(year), CreditUnit.Hours, EducationPlatform, authority);
        if (random.Happens(8)) Declare(_writer.Conference(person, year));
    }

    private void Import(StoryPerson person, int year, SubjectCategory category, string course, int hours, CreditUnit unit, string platform, StoryOffice office)
    {
        if (Moments.Draw(random, person, year, 105, 467) is not { } at) return;
        script.Import(office, Completed.By(person, year, category, course, hours, unit, at, platform), Rhythm.ImportAfter(at));
    }

    private void Declare(Declaration? declaration)
    {
        if (declaration is not null) _fates.Follow(declaration);
    }

    private void Certify(StoryPerson person, int year)
    {
        var chance = random.Next(100);
        var at = new DateTime(year + 1, 5, 6, 8, 30, 0).AddDays(random.Next(50)).AddSeconds(random.Next(12 * 3600));
        if (chance < 25) script.Add(new Acts.Certify(at, person, year));
        else if (chance < 60 && person.Stints.Find(stint => stint.HoldsAt(Rhythm.CertificatesOf(year, stint.Employer))) is { } stint)
            script.Certify(stint.Employer, person, year, Rhythm.CertificatesOf(year, stint.Employer));
    }

    public static int PublicOf(int year) => year < 2020 ? OldPublicHours : PublicHours;

    public static int ElectiveOf(int year) => year < 2021 ? 12 : 18;
}
