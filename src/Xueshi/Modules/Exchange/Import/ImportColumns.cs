namespace Xueshi.Modules.Exchange.Import;

/// <summary>The headings of an import file; the template carries them all in this order.</summary>
public static class ImportColumns
{
    public const string SourceSystem = "来源系统";
    public const string SourceRecordId = "来源记录号";
    public const string IdType = "证件类型";
    public const string IdNumber = "证件号码";
    public const string Name = "姓名";
    public const string Year = "年度";
    public const string Category = "类别";
    public const string Course = "科目";
    public const string Hours = "学时";
    public const string Unit = "单位";
    public const string RecognizedAt = "认定时间";
    public const string Recognizer = "认定单位";
    public const string Action = "动作";
    public const string StartedOn = "开始日期";
    public const string EndedOn = "结束日期";
    public const string Institution = "施教机构";
    public const string Form = "申报形式";
    public const string Nationality = "护照签发国";

    public static readonly IReadOnlyList<string> Required =
    [
        SourceSystem, SourceRecordId, IdType, IdNumber, Name, Year, Category, Course, Hours, Unit, RecognizedAt, Recognizer, Action,
    ];

    public static readonly IReadOnlyList<string> Optional = [StartedOn, EndedOn, Institution, Form, Nationality];

    /// <summary>What to write in a column, for the page beside the template.</summary>
    public static readonly IReadOnlyList<(string Heading, string Meaning)> Meanings =
    [
        (SourceSystem, "来源平台的名称，同一平台请始终用同一写法"),
        (SourceRecordId, "来源平台自己的记录编号；同一编号重复上传不会重复入账"),
        (IdType, "居民身份证、港澳台居民居住证、外国人永久居留身份证、港澳居民来往内地通行证、台湾居民来往大陆通行证、护照；可留空由系统辨认（护照除外）"),
        (IdNumber, "请设为文本格式，避免末几位变成 0"),
        (Name, "与证件一致"),
        (Year, "继续教育年度，如 2026，不是学习日期所在的年份"),
        (Category, "公需、专业或选修"),
        (Course, "课程或专题名称"),
        (Hours, "大于 0，最多两位小数"),
        (Unit, "学时或学分；卫生行业的学时按 90 学时合 25 学分折算"),
        (RecognizedAt, "如 2026-11-23 或 2026-11-23 19:12:06"),
        (Recognizer, "来源平台或认定机构的名称"),
        (Action, "新增、更正或撤销；留空为新增"),
        (StartedOn, "选填；留空取结束日期"),
        (EndedOn, "选填；留空取认定时间当天"),
        (Institution, "选填；留空取认定单位"),
        (Form, "选填，如 网络培训、面授培训；留空为网络培训"),
        (Nationality, "选填；证件为护照时填三位字母代码，如 SGP"),
    ];
}
