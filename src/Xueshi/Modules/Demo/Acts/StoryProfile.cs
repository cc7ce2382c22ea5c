using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Profile;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>What a person of the story fills in; all of it follows from who they are.</summary>
internal static class StoryProfile
{
    private const int StudyEndsAt = 22;
    private const int YearsPerTitle = 5;

    private static readonly IReadOnlyList<DictionaryEntry> Places =
        [.. Dictionaries.Embedded.NativePlaces.Entries.Where(place => place.Code.StartsWith("44", StringComparison.Ordinal) && place.Code != "440000")];

    public static ProfileFields Of(StoryPerson person, DateTime at)
    {
        var random = new DemoRandom(person.Number);
        var profession = person.Profession;
        var graduated = new DateOnly(Math.Min(person.BornOn.Year + StudyEndsAt, at.Year - 1), 6, 30);
        var isMaster = person.Rank >= 1 && random.Happens(35);
        var place = random.Of(Places);
        return new ProfileFields
        {
            EthnicGroup = random.Happens(97) ? "01" : random.Of(["02", "05", "11", "08"]),
            NativePlace = place.Code,
            PoliticalStatus = random.Of(["01", "03", "13", "13", "13"]),
            EducationLevel = isMaster ? "14" : random.Happens(85) ? "21" : "31",
            Degree = isMaster ? "3" + profession.Discipline : "4" + profession.Discipline,
            Major = random.Of(profession.Majors),
            School = person.School,
            GraduatedOn = graduated,
            StartedWorkOn = graduated.AddMonths(1).AddDays(15),
            Series = profession.Series,
            PracticeSpecialty = profession.Practice,
            Title = person.Rank < 0 ? TitleCatalog.NoTitle : profession.Titles[person.Rank],
            TitleObtainedOn = person.Rank < 0 ? null : Earlier(graduated.AddYears(1 + person.Rank * YearsPerTitle).AddDays(random.Next(90)), DateOnly.FromDateTime(at).AddDays(-30)),
            PositionState = "01",
            PostalCode = "510000",
            PostalAddress = $"{place.Name}人民路 {random.Between(1, 300)} 号",
        };
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
