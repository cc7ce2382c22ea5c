using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Ui.Forms;

namespace Xueshi.Modules.Hours.Show;

/// <summary>What people choose from in the forms and filters of records. Posted values are the stored numbers.</summary>
public static class RecordChoices
{
    public static readonly IReadOnlyList<Choice> Categories = [.. CategoryName.All.Select(category => new Choice(ValueOf(category), CategoryName.Short(category)))];

    public static readonly IReadOnlyList<Choice> Statuses = StatusesFrom(
        LearningRecordStatus.Draft, LearningRecordStatus.Submitted, LearningRecordStatus.Returned, LearningRecordStatus.Approved, LearningRecordStatus.Rejected, LearningRecordStatus.Revoked);

    /// <summary>Drafts have not left the person's hands.</summary>
    public static readonly IReadOnlyList<Choice> DeskStatuses = StatusesFrom(
        LearningRecordStatus.Submitted, LearningRecordStatus.Returned, LearningRecordStatus.Approved, LearningRecordStatus.Rejected, LearningRecordStatus.Revoked);

    /// <summary>考核结果</summary>
    public static readonly IReadOnlyList<Choice> Assessments = [new("合格", "合格"), new("不合格", "不合格"), new("未组织考核", "未组织考核")];

    public static string ValueOf<T>(T value) where T : struct, Enum => ((int)(object)value).ToString();

    /// <summary>Null for text that is no member.</summary>
    public static T? Read<T>(string? text) where T : struct, Enum =>
        int.TryParse(text, out var number) && Enum.IsDefined(typeof(T), number) ? (T)(object)number : null;

    public static IReadOnlyList<Choice> Years(int last) =>
        [.. Enumerable.Range(CeYear.First, last - CeYear.First + 1).Reverse().Select(year => new Choice(year.ToString(), $"{year} 年度"))];

    /// <summary>课程类型 that a person of this sector declares: 公需科目 is recognized by itself.</summary>
    public static IReadOnlyList<Choice> Declarable(AnnualRequirement requirement) =>
        [.. Categories.Where(c => Read<SubjectCategory>(c.Value) is { } category && category != SubjectCategory.Public && requirement[category].IsOffered)];

    /// <summary>专业分项 that any of these years knows.</summary>
    public static IReadOnlyList<Choice> Parts(CePolicy policy, Sector sector, IEnumerable<CeYear> years) =>
    [
        .. years.SelectMany(year => policy.Requirement(year, sector).PartMinima).Select(minimum => minimum.Part).Distinct()
            .Select(part => new Choice(ValueOf(part), CategoryName.Of(part))),
    ];

    private static IReadOnlyList<Choice> StatusesFrom(params LearningRecordStatus[] statuses) => [.. statuses.Select(status => new Choice(ValueOf(status), status.Name()))];
}
