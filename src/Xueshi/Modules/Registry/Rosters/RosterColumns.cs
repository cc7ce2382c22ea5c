namespace Xueshi.Modules.Registry.Rosters;

/// <summary>The headings of a roster; the template carries them all in this order.</summary>
public static class RosterColumns
{
    public const string Key = "人员编号";
    public const string Name = "姓名";
    public const string IdType = "证件类型";
    public const string IdNumber = "证件号码";
    public const string Department = "部门";
    public const string Job = "岗位";
    public const string Phone = "手机号";
    public const string StartedOn = "到岗日期";
    public const string EndedOn = "离开日期";
    public const string Cause = "离开原因";
    public const string Nationality = "护照签发国";

    public static readonly IReadOnlyList<string> All = [Key, Name, IdType, IdNumber, Department, Job, Phone, StartedOn, EndedOn, Cause, Nationality];

    /// <summary>Without these a file is no roster.</summary>
    public static readonly IReadOnlyList<string> Required = [Name, IdNumber, Department, Job, Phone, StartedOn, EndedOn];

    /// <summary>What to write in a column, for the page beside the template.</summary>
    public static readonly IReadOnlyList<(string Heading, string Meaning)> Meanings =
    [
        (Key, "模板中的现有人员已有编号，请勿改动；新增人员留空"),
        (Name, "与证件一致；现有人员的姓名不在这里修改"),
        (IdType, "居民身份证、港澳台居民居住证、外国人永久居留身份证、港澳居民来往内地通行证、台湾居民来往大陆通行证、护照；可留空由系统辨认（护照除外）"),
        (IdNumber, "新增人员必填，请设为文本格式，避免末几位变成 0；现有人员只显示掩码，不必填写"),
        (Department, "选填；现有人员留空表示不变"),
        (Job, "选填；现有人员留空表示不变"),
        (Phone, "选填，用于发送激活链接；本人确认之后由本人维护"),
        (StartedOn, "如 2026-11-23；新增人员留空为今天"),
        (EndedOn, "填写即解除关系，为在本单位的最后一天；还未确认的人员则撤回邀请"),
        (Cause, "离职、退休或死亡；留空为离职"),
        (Nationality, "证件为护照时填三位字母代码，如 SGP"),
    ];
}
