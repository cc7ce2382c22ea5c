using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>What a declaration must satisfy before it is handed in; a draft may still lack it.</summary>
public sealed class DeclarationRules(CePolicy policy)
{
    private const int MostTextLength = 2000;

    /// <param name="isRepair">The record was returned for repair, so the longer window counts.</param>
    public List<Refusal> Refuse(DeclaredFields fields, Sector sector, DateOnly today, bool isRepair)
    {
        var refusals = new List<Refusal>();
        var window = policy.Windows(fields.Year, sector);
        var requirement = policy.Requirement(fields.Year, sector);
        Add((isRepair ? window.RefuseRepair(today) : window.RefuseDeclaring(today)) is { } closed ? closed with { Field = nameof(fields.Year) } : null);
        if (fields.Category == SubjectCategory.Public)
            Add(Refusal.Invalid(nameof(fields.Category), "hours.public-is-automatic", "公需科目由学习平台自动申报和认定，不需个人申报。", "粤人社办〔2018〕277号"));
        Add(requirement.RefuseEntry(fields.Category, fields.Part) is { } category ? category with { Field = nameof(fields.Category) } : null);
        Missing(nameof(fields.CourseName), fields.CourseName, "课程名称");
        Missing(nameof(fields.InstitutionName), fields.InstitutionName, "施教机构名称");
        if (fields.EndedOn < fields.StartedOn) Add(Refusal.Invalid(nameof(fields.EndedOn), "hours.dates", "学习结束时间不能早于开始时间。"));
        if (fields.EndedOn > today) Add(Refusal.Invalid(nameof(fields.EndedOn), "hours.future", "学习尚未结束，请结束后再申报。"));
        if (fields.StartedOn.Year < fields.Year.Value) Add(Refusal.Invalid(nameof(fields.StartedOn), "hours.before-year", $"学习开始时间早于 {fields.Year} 年度，请核对申报年度。"));
        if (fields.DeclaredHours <= CreditHours.Zero) Add(Refusal.Invalid(nameof(fields.DeclaredHours), "hours.zero", "拟申报学时须大于 0。"));
        if (policy.Form(fields.FormCode) is not { } form) Add(Refusal.Invalid(nameof(fields.FormCode), "hours.form", "请选择学时申报形式。"));
        else Add(form.Refuse(fields.Year, requirement, fields.TrainingDays, fields.DeclaredHours));
        if (fields.Evidence.Count == 0) Add(HoursRefusals.NeedsEvidence);
        return refusals;

        void Add(Refusal? refusal)
        {
            if (refusal is not null) refusals.Add(refusal);
        }

        void Missing(string field, string? text, string label)
        {
            if (string.IsNullOrWhiteSpace(text)) Add(Refusal.Invalid(field, "hours.missing", $"请填写{label}。"));
            else if (text.Length > 200) Add(Refusal.Invalid(field, "hours.too-long", $"{label}不能超过 200 字。"));
        }
    }

    /// <summary>What even a draft must satisfy, since the table holds no more.</summary>
    public static List<Refusal> RefuseDraft(DeclaredFields fields) =>
    [
        .. new[] { (nameof(fields.Content), fields.Content), (nameof(fields.Remark), fields.Remark), (nameof(fields.Place), fields.Place) }
            .Where(text => text.Item2?.Length > MostTextLength)
            .Select(text => Refusal.Invalid(text.Item1, "hours.too-long", $"请控制在 {MostTextLength} 字以内。")),
    ];
}
