namespace Xueshi.Modules.Exchange.Model;

/// <summary>How far an import is.</summary>
public enum ImportStatus
{
    /// <summary>待确认: judged, nothing written.</summary>
    Checked = 1,

    /// <summary>导入中: confirmed; portions are being written, and a halted import can be taken up again.</summary>
    Importing = 2,

    /// <summary>已导入</summary>
    Imported = 3,

    /// <summary>撤回中</summary>
    Undoing = 4,

    /// <summary>已撤回</summary>
    Undone = 5,

    /// <summary>已作废: given up before anything was written.</summary>
    Discarded = 6,
}

public static class ImportStatusNames
{
    public static string Name(this ImportStatus status) => status switch
    {
        ImportStatus.Checked => "待确认",
        ImportStatus.Importing => "导入中",
        ImportStatus.Imported => "已导入",
        ImportStatus.Undoing => "撤回中",
        ImportStatus.Undone => "已撤回",
        ImportStatus.Discarded => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
