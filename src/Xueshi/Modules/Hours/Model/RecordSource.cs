namespace Xueshi.Modules.Hours.Model;

/// <summary>How a record came to be.</summary>
public enum RecordSource
{
    /// <summary>个人申报</summary>
    Declared = 1,

    /// <summary>单位代申报</summary>
    Proxy = 2,

    /// <summary>自动写入: a course, a class or another platform; nobody edits it.</summary>
    Auto = 3,
}
