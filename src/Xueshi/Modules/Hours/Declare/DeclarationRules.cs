using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>What a declaration must satisfy before it is handed in, beside what even a draft must; a draft may still lack it.</summary>
public sealed class DeclarationRules(CePolicy policy)
{
    private const int MostNameLength = 200;
    private const int MostTextLength = 2000;

    /// <param name="sector">Whose rules the year follows.</param>
    /// <param name="files">How many proofs the record will have.</param>
    /// <param name="repaired">The year of a record that was returned for repair; for it, and for no other, the longer window counts.</param>
    public List<Refusal> Refuse(DeclaredFields fields, Sector sector, int files, DateOnly today, CeYear? repaired)
    {
        var refusals = new List<Refusal>();
        var window = policy.Windows(fields.Year, sector);
        var requirement = policy.Requirement(fields.Year, sector);
        Add((fields.Year == repaired ? window.RefuseRepair(today) : window.RefuseDeclaring(today)) is { } closed ? closed with { Field = nameof(fields.Year) } : null);
        if (fields.Category == SubjectCategory.Public)
            Add(Refusal.Invalid(nameof(fields.Category), "hours.public-is-automatic", "公需科目由学习平台自动申报和认定，不需个人申报。", "粤人社办〔2018〕277号"));
        Add(requirement.RefuseEntry(fields.Category, fields.Part) is { } category ? category with { Field = nameof(fields.Category) } : null);
        Missing(nameof(fields.InstitutionName), fields.InstitutionName, "施教机构名称");
        if (fields.StartedOn is null) Add(Refusal.Invalid(nameof(fields.StartedOn), "hours.missing", "请填写学习开始时间。"));
        if (fields.EndedOn is null) Add(Refusal.Invalid(nameof(fields.EndedOn), "hours.missing", "请填写学习结束时间。"));
        if (fields.EndedOn > today) Add(Refusal.Invalid(nameof(fields.EndedOn), "hours.future", "学习尚未结束，请结束后再申报。"));
        else if (fields.EndedOn > window.DeclareUntil)
            Add(Refusal.Invalid(nameof(fields.EndedOn), "hours.after-window", $"{fields.Year} 年度的学习截至 {window.DeclareUntil:yyyy-MM-dd}，之后的学习不能归入该年度。", window.Basis));
        if (fields.StartedOn?.Year < fields.Year.Value) Add(Refusal.Invalid(nameof(fields.StartedOn), "hours.before-year", $"学习开始时间早于 {fields.Year} 年度，请核对申报年度。"));
        if (fields.DeclaredHours <= CreditHours.Zero) Add(Refusal.Invalid(nameof(fields.DeclaredHours), "hours.zero", "拟申报学时须大于 0。"));
        if (policy.Form(fields.FormCode) is not { } form) Add(Refusal.Invalid(nameof(fields.FormCode), "hours.form", "请选择学时申报形式。"));
        else Add(form.Refuse(fields.Year, requirement, fields.TrainingDays, fields.DeclaredHours));
        if (fields is { StartedOn: { } first, EndedOn: { } last } && last >= first && fields.TrainingDays > last.DayNumber - first.DayNumber + 1)
            Add(Refusal.Invalid(nameof(fields.TrainingDays), "hours.days", $"学习起止时间之间共 {last.DayNumber - first.DayNumber + 1} 天，参训天数不能更多。"));
        if (files == 0) Add(HoursRefusals.NeedsEvidence);
        return refusals;

        void Add(Refusal? refusal)
        {
            if (refusal is not null) refusals.Add(refusal);
        }

        void Missing(string field, string? text, string label)
        {
            if (TypedText.IsBlank(text)) Add(Refusal.Invalid(field, "hours.missing", $"请填写{label}。"));
        }
    }

    /// <summary>A returned record that is saved half repaired stays in its year, or goes to one that is open to everybody; else it would come to a closed year by a detour.</summary>
    public List<Refusal> RefuseLeaving(CeYear? repaired, DeclaredFields fields, Sector sector, DateOnly today) =>
        repaired is { } own && own != fields.Year && policy.Windows(fields.Year, sector).RefuseDeclaring(today) is { } closed ? [closed with { Field = nameof(fields.Year) }] : [];

    /// <summary>What even a draft must satisfy: a name to find it by, and what the table holds.</summary>
    public static List<Refusal> RefuseDraft(DeclaredFields fields)
    {
        var refusals = new List<Refusal>();
        if (TypedText.IsBlank(fields.CourseName)) refusals.Add(Refusal.Invalid(nameof(fields.CourseName), "hours.missing", "请填写课程名称。"));
        if (fields.EndedOn < fields.StartedOn) refusals.Add(Refusal.Invalid(nameof(fields.EndedOn), "hours.dates", "学习结束时间不能早于开始时间。"));
        TooLong(nameof(fields.CourseName), fields.CourseName, MostNameLength);
        TooLong(nameof(fields.InstitutionName), fields.InstitutionName, MostNameLength);
        TooLong(nameof(fields.Assessment), fields.Assessment, MostNameLength);
        TooLong(nameof(fields.Place), fields.Place, MostNameLength);
        TooLong(nameof(fields.Content), fields.Content, MostTextLength);
        TooLong(nameof(fields.Remark), fields.Remark, MostTextLength);
        return refusals;

        void TooLong(string field, string? text, int most)
        {
            if (text?.Length > most) refusals.Add(Refusal.Invalid(field, "hours.too-long", $"请控制在 {most} 字以内。"));
        }
    }

    /// <summary>Why a recognized record cannot belong to another year.</summary>
    public List<Refusal> RefuseYear(LearningRecord record, CeYear year, Sector sector, DateOnly today)
    {
        var requirement = policy.Requirement(year, sector);
        List<Refusal?> refusals =
        [
            policy.Windows(year, sector).RefuseDeclaring(today),
            requirement.RefuseEntry(record.Category, record.Part),
            record.StartedOn?.Year < year.Value ? Refusal.Rule("hours.before-year", $"学习开始时间早于 {year} 年度，不能归入该年度。") : null,
            policy.Form(record.FormCode)?.Refuse(year, requirement, record.Days, record.DeclaredHours),
        ];
        return [.. refusals.OfType<Refusal>().Select(refusal => refusal with { Field = nameof(DeclaredFields.Year) })];
    }

    /// <summary>专业分项: what was chosen, or what the form implies where the year's rules know it.</summary>
    public ProfessionalPart PartOf(DeclaredFields fields, Sector sector)
    {
        if (fields.Part != ProfessionalPart.None || policy.Form(fields.FormCode) is not { } form) return fields.Part;
        return policy.Requirement(fields.Year, sector).RefuseEntry(fields.Category, form.Part) is null ? form.Part : ProfessionalPart.None;
    }
}
