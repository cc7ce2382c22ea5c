namespace Xueshi.Modules.Exchange.Model;

/// <summary>What became, or would become, of a row.</summary>
public enum ImportRowState
{
    /// <summary>未通过</summary>
    Refused = 1,

    /// <summary>可入账: the dry run found nothing against it.</summary>
    Ready = 2,

    /// <summary>将待匹配: nobody has proven the number yet.</summary>
    WillWait = 3,

    /// <summary>已有</summary>
    Known = 4,

    /// <summary>已入账: written; also corrections and revocations carried out.</summary>
    Done = 5,

    /// <summary>待匹配: in the matching pool.</summary>
    Waiting = 6,

    /// <summary>已撤回</summary>
    Undone = 7,
}

public static class ImportRowStateNames
{
    public static string Name(this ImportRowState state) => state switch
    {
        ImportRowState.Refused => "未通过",
        ImportRowState.Ready => "可入账",
        ImportRowState.WillWait => "将待匹配",
        ImportRowState.Known => "已有",
        ImportRowState.Done => "已入账",
        ImportRowState.Waiting => "待匹配",
        ImportRowState.Undone => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
