namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>性别 (GB/T 2261.1-2003); the numbers are the codes of the standard.</summary>
public enum Sex
{
    /// <summary>未知的性别</summary>
    Unknown = 0,

    /// <summary>男性</summary>
    Male = 1,

    /// <summary>女性</summary>
    Female = 2,

    /// <summary>未说明的性别</summary>
    Unspecified = 9,
}

public static class SexNames
{
    /// <summary>As forms and certificates print it: 男, 女, otherwise 未说明.</summary>
    public static string Name(this Sex sex) => sex switch
    {
        Sex.Male => "男",
        Sex.Female => "女",
        _ => "未说明",
    };
}
