namespace Xueshi.Modules.Registry.Model;

/// <summary>How far a roster is. The numbers are stored.</summary>
public enum RosterStatus
{
    /// <summary>试算中: rows are being read and judged.</summary>
    Reading = 1,

    /// <summary>待确认: judged, nothing written.</summary>
    Checked = 2,

    /// <summary>导入中</summary>
    Importing = 3,

    /// <summary>已导入</summary>
    Imported = 4,

    /// <summary>撤回中</summary>
    Undoing = 5,

    /// <summary>已撤回</summary>
    Undone = 6,

    /// <summary>已作废: given up before anything was written.</summary>
    Discarded = 7,
}

public static class RosterStatusNames
{
    public static string Name(this RosterStatus status) => status switch
    {
        RosterStatus.Reading => "试算中",
        RosterStatus.Checked => "待确认",
        RosterStatus.Importing => "导入中",
        RosterStatus.Imported => "已导入",
        RosterStatus.Undoing => "撤回中",
        RosterStatus.Undone => "已撤回",
        RosterStatus.Discarded => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>Whether the server works on it by itself.</summary>
    public static bool IsRunning(this RosterStatus status) => status is RosterStatus.Reading or RosterStatus.Importing or RosterStatus.Undoing;
}
