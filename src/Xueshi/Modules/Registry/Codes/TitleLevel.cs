namespace Xueshi.Modules.Registry.Codes;

/// <summary>职称级别, comparable: a higher number is a higher title. The numbers are stored.</summary>
public enum TitleLevel
{
    /// <summary>员级</summary>
    Technician = 1,

    /// <summary>助理级</summary>
    Assistant = 2,

    /// <summary>中级</summary>
    Intermediate = 3,

    /// <summary>副高级</summary>
    AssociateSenior = 4,

    /// <summary>正高级</summary>
    Senior = 5,
}

public static class TitleLevelNames
{
    public static string Name(this TitleLevel level) => level switch
    {
        TitleLevel.Technician => "初级（员级）",
        TitleLevel.Assistant => "初级（助理级）",
        TitleLevel.Intermediate => "中级",
        TitleLevel.AssociateSenior => "副高级",
        TitleLevel.Senior => "正高级",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level of titles."),
    };
}
