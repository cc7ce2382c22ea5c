namespace Xueshi.Modules.Hours.Model;

/// <summary>继续教育记录的状态; the moves between them are in <see cref="LearningRecordMoves"/>.</summary>
public enum LearningRecordStatus
{
    /// <summary>草稿</summary>
    Draft = 1,

    /// <summary>待认定</summary>
    Submitted = 2,

    /// <summary>退回修改</summary>
    Returned = 3,

    /// <summary>审核同意</summary>
    Approved = 4,

    /// <summary>审核不同意</summary>
    Rejected = 5,

    /// <summary>已撤销</summary>
    Revoked = 6,

    /// <summary>已删除</summary>
    Deleted = 7,
}
