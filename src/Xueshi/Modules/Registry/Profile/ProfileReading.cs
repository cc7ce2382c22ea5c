using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Text;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Profile;

/// <summary>Reads the fields against the dictionaries into the profile, and gathers everything that is wrong, so that a person repairs it in one go.</summary>
internal sealed class ProfileReading(Dictionaries dictionaries, ProfileFields fields, DateOnly today)
{
    private const int LongestAddress = 200;
    private const int PostalCodeDigits = 6;

    public List<Refusal> Refusals { get; } = [];

    public void Into(PersonProfile profile)
    {
        profile.EthnicGroup = Coded(dictionaries.EthnicGroups, fields.EthnicGroup, "EthnicGroup");
        profile.NativePlace = Coded(dictionaries.NativePlaces, fields.NativePlace, "NativePlace");
        profile.PoliticalStatus = Coded(dictionaries.PoliticalStatuses, fields.PoliticalStatus, "PoliticalStatus");
        profile.EducationLevel = Coded(dictionaries.EducationLevels, fields.EducationLevel, "EducationLevel", isRequired: true);
        profile.Degree = Coded(dictionaries.Degrees, fields.Degree, "Degree");
        profile.Major = Coded(dictionaries.Majors, fields.Major, "Major");
        profile.School = Text(fields.School, CodedText.Longest, "School", "毕业院校");
        profile.GraduatedOn = Past(fields.GraduatedOn, "GraduatedOn", "毕业时间");
        profile.StartedWorkOn = Past(fields.StartedWorkOn, "StartedWorkOn", "参加工作时间");
        profile.SeriesCode = Coded(dictionaries.TitleSeries, fields.Series, "Series", isRequired: true);
        profile.SeriesSpecialty = dictionaries.Titles.FindSpecialty(profile.SeriesCode)?.Name;
        profile.PracticeSpecialty = Coded(dictionaries.PracticeSpecialties, fields.PracticeSpecialty, "PracticeSpecialty", isRequired: true);
        profile.PositionState = Coded(dictionaries.PositionStates, fields.PositionState, "PositionState");
        ReadTitle(profile);
        profile.PostalCode = PostalCode();
        profile.PostalAddress = Text(fields.PostalAddress, LongestAddress, "PostalAddress", "通信地址");
    }

    /// <summary>What the ID number tells stands; only what it does not tell is asked.</summary>
    public void Into(Person person, IdNumber? number)
    {
        person.Sex = (int)(number?.Sex ?? fields.Sex ?? Sex.Unknown);
        person.BornOn = number?.BirthDate ?? Past(fields.BornOn, "BornOn", "出生日期");
        if (person.BornOn is null && fields.BornOn is null) Refusals.Add(Refusal.Invalid("BornOn", "profile.born-missing", "请填写出生日期。"));
        AfterBirth(person, fields.GraduatedOn, "GraduatedOn", "毕业时间");
        AfterBirth(person, fields.StartedWorkOn, "StartedWorkOn", "参加工作时间");
        AfterBirth(person, fields.TitleObtainedOn, "TitleObtainedOn", "取得资格时间");
        if (person.Sex is not ((int)Sex.Male or (int)Sex.Female or (int)Sex.Unspecified)) Refusals.Add(Refusal.Invalid("Sex", "profile.sex-missing", "请选择性别。"));
    }

    private void ReadTitle(PersonProfile profile)
    {
        profile.TitleQualification = Coded(dictionaries.TitleNames, fields.Title, "Title", isRequired: true);
        profile.TitleLevel = dictionaries.Titles.FindTitle(profile.TitleQualification)?.Level;
        profile.TitleObtainedOn = profile.TitleQualification == TitleCatalog.NoTitle ? null : Past(fields.TitleObtainedOn, "TitleObtainedOn", "取得资格时间");
        if (profile.TitleLevel is not null && fields.TitleObtainedOn is null)
            Refusals.Add(Refusal.Invalid("TitleObtainedOn", "profile.obtained-missing", "请填写取得资格时间；没有任职资格的，任职资格请选“无”。"));
    }

    private string? Coded(CodeTable table, string? typed, string field, bool isRequired = false)
    {
        if (string.IsNullOrWhiteSpace(typed) && !isRequired) return null;
        var read = table.Read(typed, field);
        if (read.IsDone) return read.Value.Code ?? read.Value.Text;
        Refusals.AddRange(read.Refusals);
        return null;
    }

    /// <summary>What a person does comes after their birth.</summary>
    private void AfterBirth(Person person, DateOnly? day, string field, string title)
    {
        if (day < person.BornOn) Refusals.Add(Refusal.Invalid(field, "profile.before-birth", $"{title}早于出生日期，请核对。"));
    }

    private DateOnly? Past(DateOnly? day, string field, string title)
    {
        if (day is not { } given || given <= today && given.Year >= 1900) return day;
        Refusals.Add(Refusal.Invalid(field, "profile.day", $"{title}不能晚于今天，也不能早于 1900 年。"));
        return null;
    }

    private string? Text(string? typed, int longest, string field, string title)
    {
        var text = typed?.Trim();
        if (text?.Length > longest) Refusals.Add(Refusal.Invalid(field, "profile.too-long", $"{title}请不超过 {longest} 个字。"));
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private string? PostalCode()
    {
        var code = FullWidth.Fold(fields.PostalCode ?? "").Trim();
        if (code.Length == 0) return null;
        if (code.Length == PostalCodeDigits && code.All(char.IsAsciiDigit)) return code;
        Refusals.Add(Refusal.Invalid("PostalCode", "profile.postal-code", "邮政编码应为 6 位数字。"));
        return null;
    }
}
