namespace Xueshi.Modules.Registry.Model;

/// <summary>What became, or would become, of a row. The numbers are stored.</summary>
public enum RosterRowState
{
    /// <summary>未通过</summary>
    Refused = 1,

    /// <summary>可导入</summary>
    Ready = 2,

    /// <summary>无变化: nothing to do, or somebody else's turn.</summary>
    Unchanged = 3,

    /// <summary>已导入</summary>
    Done = 4,

    /// <summary>已撤回</summary>
    Undone = 5,

    /// <summary>未撤回: went on since, so it stays.</summary>
    Kept = 6,
}

/// <summary>What a row asks for. The numbers are stored.</summary>
public enum RosterAction
{
    /// <summary>新增</summary>
    Add = 1,

    /// <summary>更新</summary>
    Update = 2,

    /// <summary>离开</summary>
    End = 3,
}

public static class RosterRowNames
{
    public static string Name(this RosterRowState state) => state switch
    {
        RosterRowState.Refused => "未通过",
        RosterRowState.Ready => "可导入",
        RosterRowState.Unchanged => "无变化",
        RosterRowState.Done => "已导入",
        RosterRowState.Undone => "已撤回",
        RosterRowState.Kept => "未撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Name(this RosterAction action) => action switch
    {
        RosterAction.Add => "新增",
        RosterAction.Update => "更新",
        RosterAction.End => "离开",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
