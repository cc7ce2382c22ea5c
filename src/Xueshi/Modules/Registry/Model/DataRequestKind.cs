namespace Xueshi.Modules.Registry.Model;

/// <summary>What a person may ask about their data. The numbers are stored.</summary>
public enum DataRequestKind
{
    /// <summary>更正、补充 (第四十六条)</summary>
    Correct = 1,

    /// <summary>删除 (第四十七条)</summary>
    Delete = 2,

    /// <summary>解释说明处理规则 (第四十八条)</summary>
    Explain = 3,

    /// <summary>限制或者拒绝处理 (第四十四条)</summary>
    Restrict = 4,

    /// <summary>其他</summary>
    Other = 9,
}

public static class DataRequestKindNames
{
    public static string Name(this DataRequestKind kind) => kind switch
    {
        DataRequestKind.Correct => "更正或补充",
        DataRequestKind.Delete => "删除",
        DataRequestKind.Explain => "解释说明",
        DataRequestKind.Restrict => "限制或拒绝处理",
        DataRequestKind.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
