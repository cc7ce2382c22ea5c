using System.Globalization;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Work;
using Xueshi.Ui.Forms;

namespace Xueshi.Modules.Registry.Profile;

/// <summary>The form of 人员基本信息 as typed. A dictionary field is a pair: the code chosen, and the text.</summary>
public sealed class ProfileInput : StampedForm
{
    public string? Sex { get; set; }
    public string? BornOn { get; set; }
    public string? EthnicGroup { get; set; }
    public string? EthnicGroupText { get; set; }
    public string? NativePlace { get; set; }
    public string? NativePlaceText { get; set; }
    public string? PoliticalStatus { get; set; }
    public string? EducationLevel { get; set; }
    public string? EducationLevelText { get; set; }
    public string? Degree { get; set; }
    public string? DegreeText { get; set; }
    public string? Major { get; set; }
    public string? MajorText { get; set; }
    public string? School { get; set; }
    public string? GraduatedOn { get; set; }
    public string? StartedWorkOn { get; set; }
    public string? Series { get; set; }
    public string? SeriesText { get; set; }
    public string? PracticeSpecialty { get; set; }
    public string? PracticeSpecialtyText { get; set; }
    public string? Title { get; set; }
    public string? TitleText { get; set; }
    public string? TitleObtainedOn { get; set; }
    public string? PositionState { get; set; }
    public string? PostalCode { get; set; }
    public string? PostalAddress { get; set; }

    public static ProfileInput Of(Person person, PersonProfile? saved, Dictionaries tables)
    {
        var (major, practice, native) = (Split(tables.Majors, saved?.Major), Split(tables.PracticeSpecialties, saved?.PracticeSpecialty), Split(tables.NativePlaces, saved?.NativePlace));
        return new()
        {
            Sex = person.Sex == 0 ? null : person.Sex.ToString(CultureInfo.InvariantCulture),
            BornOn = Day(person.BornOn),
            EthnicGroup = saved?.EthnicGroup,
            NativePlace = native.Code,
            NativePlaceText = native.Text,
            PoliticalStatus = saved?.PoliticalStatus,
            EducationLevel = saved?.EducationLevel,
            Degree = saved?.Degree,
            Major = major.Code,
            MajorText = major.Text,
            School = saved?.School,
            GraduatedOn = Day(saved?.GraduatedOn),
            StartedWorkOn = Day(saved?.StartedWorkOn),
            Series = saved?.SeriesCode,
            PracticeSpecialty = practice.Code,
            PracticeSpecialtyText = practice.Text,
            Title = saved?.TitleQualification,
            TitleObtainedOn = Day(saved?.TitleObtainedOn),
            PositionState = saved?.PositionState,
            PostalCode = saved?.PostalCode,
            PostalAddress = saved?.PostalAddress,
        };
    }

    /// <summary>The fields, and what could not be read as a day.</summary>
    public (ProfileFields Fields, List<Refusal> Unreadable) Read()
    {
        var unreadable = new List<Refusal>();
        var fields = new ProfileFields
        {
            Sex = int.TryParse(Sex, NumberStyles.None, CultureInfo.InvariantCulture, out var sex) ? (Sex)sex : null,
            BornOn = Day(BornOn, nameof(BornOn), unreadable),
            EthnicGroup = Chosen(EthnicGroup, EthnicGroupText),
            NativePlace = Chosen(NativePlace, NativePlaceText),
            PoliticalStatus = PoliticalStatus,
            EducationLevel = Chosen(EducationLevel, EducationLevelText),
            Degree = Chosen(Degree, DegreeText),
            Major = Chosen(Major, MajorText),
            School = School,
            GraduatedOn = Day(GraduatedOn, nameof(GraduatedOn), unreadable),
            StartedWorkOn = Day(StartedWorkOn, nameof(StartedWorkOn), unreadable),
            Series = Chosen(Series, SeriesText),
            PracticeSpecialty = Chosen(PracticeSpecialty, PracticeSpecialtyText),
            Title = Chosen(Title, TitleText),
            TitleObtainedOn = Day(TitleObtainedOn, nameof(TitleObtainedOn), unreadable),
            PositionState = PositionState,
            PostalCode = PostalCode,
            PostalAddress = PostalAddress,
        };
        return (fields, unreadable);
    }

    private static string? Chosen(string? code, string? text) => string.IsNullOrWhiteSpace(code) ? text : code;

    private static (string? Code, string? Text) Split(CodeTable table, string? stored) => table.Find(stored) is null ? (null, stored) : (stored, null);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? typed, string field, List<Refusal> unreadable)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        unreadable.Add(Refusal.Invalid(field, "profile.day-unreadable", "日期请写成 2026-11-23 的样子。"));
        return null;
    }
}
