namespace Xueshi.Modules.Registry.Merging;

/// <summary>What a merge does to a row. The words are stored.</summary>
public static class MergeSteps
{
    public const string EmploymentMoved = "employment-moved";

    /// <summary>Ended, since the survivor has one with the same employer.</summary>
    public const string EmploymentFolded = "employment-folded";

    public const string ReportMoved = "report-moved";
    public const string MessageMoved = "message-moved";
    public const string AccountRetired = "account-retired";
    public const string AccountMoved = "account-moved";
    public const string RecordMoved = "record-moved";

    /// <summary>Revoked, since the survivor has the same.</summary>
    public const string RecordDropped = "record-dropped";

    public const string FileMoved = "file-moved";
    public const string CertificateRetired = "certificate-retired";

    /// <summary>Null for what nobody counts.</summary>
    public static string? Name(string kind) => kind switch
    {
        EmploymentMoved => "单位关系",
        EmploymentFolded => "重复的单位关系（结束）",
        AccountRetired => "停用的账号",
        AccountMoved => "账号",
        RecordMoved => "继续教育记录",
        RecordDropped => "重复的记录（不计入）",
        CertificateRetired => "已更正的证书",
        _ => null,
    };
}
