using Xueshi.Modules.Registry.Codes;

namespace Xueshi.Modules.Registry.Profile;

/// <summary>For whoever saved second: each field in which what they typed is not what is saved now (RL-02).</summary>
public static class ProfileDifferences
{
    public static IReadOnlyList<(string Label, string Typed, string Saved)> Between(ProfileInput typed, ProfileInput saved, Dictionaries tables)
    {
        var pairs = Values(typed, tables).Zip(Values(saved, tables));
        return [.. pairs.Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.First.Label, Shown(pair.First.Value), Shown(pair.Second.Value)))];
    }

    private static IEnumerable<(string Label, string Value)> Values(ProfileInput input, Dictionaries tables)
    {
        var (fields, _) = input.Read();
        yield return ("民族", Text(tables.EthnicGroups, fields.EthnicGroup));
        yield return ("籍贯", Text(tables.NativePlaces, fields.NativePlace));
        yield return ("政治面貌", Text(tables.PoliticalStatuses, fields.PoliticalStatus));
        yield return ("最高学历", Text(tables.EducationLevels, fields.EducationLevel));
        yield return ("最高学位", Text(tables.Degrees, fields.Degree));
        yield return ("所学专业", Text(tables.Majors, fields.Major));
        yield return ("毕业院校", fields.School ?? "");
        yield return ("毕业时间", input.GraduatedOn ?? "");
        yield return ("参加工作时间", input.StartedWorkOn ?? "");
        yield return ("专业系列", Text(tables.TitleSeries, fields.Series));
        yield return ("从事专业", Text(tables.PracticeSpecialties, fields.PracticeSpecialty));
        yield return ("专业技术任职资格", Text(tables.TitleNames, fields.Title));
        yield return ("取得资格时间", input.TitleObtainedOn ?? "");
        yield return ("岗位状态", Text(tables.PositionStates, fields.PositionState));
        yield return ("邮政编码", fields.PostalCode ?? "");
        yield return ("通信地址", fields.PostalAddress ?? "");
    }

    private static string Text(CodeTable table, string? value) => value is null ? "" : table.NameOf(value);

    private static string Shown(string value) => value.Length == 0 ? "（空）" : value;
}
