namespace Xueshi.Modules.Hours;

/// <summary>What may be done with learning records; one line each. Also the names of the pages' policies.</summary>
public static class HoursPermissions
{
    /// <summary>申报、查看本人记录</summary>
    public const string Declare = "hours.declare";

    /// <summary>认定学时</summary>
    public const string Recognize = "hours.recognize";

    /// <summary>抽查、撤销与复核</summary>
    public const string Inspect = "hours.inspect";
}
