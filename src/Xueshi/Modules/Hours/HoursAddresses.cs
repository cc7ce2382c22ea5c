namespace Xueshi.Modules.Hours;

/// <summary>The addresses of this module's pages.</summary>
public static class HoursAddresses
{
    public const string Records = "/hours/records";
    public const string NewRecord = "/hours/records/new";
    public const string Desk = "/hours/desk";
    public const string Inspection = "/hours/inspection";

    public static string Record(Guid id) => $"{Records}/{id}";

    public static string EditRecord(Guid id) => $"{Records}/{id}/edit";

    public static string CorrectYear(Guid id) => $"{Records}/{id}/year";

    public static string Appeal(Guid id) => $"{Records}/{id}/appeal";

    public static string OnDesk(Guid id) => $"{Desk}/{id}";

    public static string Inspect(Guid id) => $"{Inspection}/{id}";

    /// <summary>What waits at an organization, by its 统一社会信用代码.</summary>
    public static string OpenAt(string uscc) => $"{Inspection}?status={(int)Model.LearningRecordStatus.Submitted}&recognizer={uscc}";

    /// <summary>POST; the original.</summary>
    public static string Evidence(Guid id, Guid file) => $"{Records}/{id}/evidence/{file}";

    public static string EvidencePage(Guid id, Guid file, int page, int width) => $"{Records}/{id}/evidence/{file}/pages/{page}?width={width}";
}
