using System.Globalization;
using Microsoft.AspNetCore.Http;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Show;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Text;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Declare;

/// <summary>The form of a declaration as typed, and how it is read.</summary>
public sealed class RecordInput
{
    public string? OperationId { get; set; }
    public string? Version { get; set; }
    public string? Year { get; set; }
    public string? Category { get; set; }
    public string? CourseName { get; set; }
    public string? FormCode { get; set; }
    public string? StartedOn { get; set; }
    public string? EndedOn { get; set; }
    public string? TrainingDays { get; set; }
    public string? DeclaredHours { get; set; }
    public string? Part { get; set; }
    public string? Assessment { get; set; }
    public string? InstitutionName { get; set; }
    public string? Place { get; set; }
    public string? Content { get; set; }
    public string? Remark { get; set; }
    public string? Jurisdiction { get; set; }

    /// <summary>Which button was pressed; <c>draft</c> keeps the form as a draft, anything else hands it in.</summary>
    public string? Action { get; set; }

    public IReadOnlyList<IFormFile>? Evidence { get; set; }

    public static RecordInput Of(LearningRecord record) => new()
    {
        Version = record.Version.ToString(CultureInfo.InvariantCulture),
        Year = record.Year.ToString(),
        Category = RecordChoices.ValueOf(record.Category),
        CourseName = record.CourseName,
        FormCode = record.FormCode,
        StartedOn = record.StartedOn?.ToString("yyyy-MM-dd"),
        EndedOn = record.EndedOn?.ToString("yyyy-MM-dd"),
        TrainingDays = record.Days?.ToString(CultureInfo.InvariantCulture),
        DeclaredHours = record.DeclaredHours.IsZero ? null : record.DeclaredHours.ToString(),
        Part = RecordChoices.ValueOf(record.Part),
        Assessment = record.Assessment,
        InstitutionName = record.InstitutionName,
        Place = record.Place,
        Content = record.Content,
        Remark = record.Remark,
    };

    /// <param name="kept">Files the form already had and keeps.</param>
    /// <param name="refusals">What could not be read; a field left empty is not among it. After one, what is returned is only good for finding what else is amiss.</param>
    public DeclaredFields Read(IReadOnlyList<Guid> kept, List<Refusal> refusals)
    {
        if (!CeYear.TryParse(Year, out var year)) Refuse(nameof(Year), "请选择申报年度。");
        var category = RecordChoices.Read<SubjectCategory>(Category);
        if (category is null) Refuse(nameof(Category), "请选择课程类型。");
        return new()
        {
            Year = year,
            Category = category ?? SubjectCategory.Professional,
            CourseName = CourseName?.Trim() ?? "",
            FormCode = FormCode ?? "",
            StartedOn = Day(nameof(StartedOn), StartedOn),
            EndedOn = Day(nameof(EndedOn), EndedOn),
            TrainingDays = Days(),
            DeclaredHours = Hours(),
            Part = RecordChoices.Read<ProfessionalPart>(Part) ?? ProfessionalPart.None,
            Assessment = Text(Assessment),
            InstitutionName = InstitutionName?.Trim() ?? "",
            Place = Text(Place),
            Content = Text(Content),
            Remark = Text(Remark),
            Evidence = kept,
        };

        void Refuse(string field, string message) => refusals.Add(Refusal.Invalid(field, "hours.unreadable", message));

        DateOnly? Day(string field, string? text)
        {
            if (Text(text) is not { } typed) return null;
            if (DateOnly.TryParseExact(FullWidth.Fold(typed), ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], out var day)) return day;
            Refuse(field, "请按 2026-11-23 的样式填写日期。");
            return null;
        }

        int? Days()
        {
            if (Text(TrainingDays) is not { } typed) return null;
            if (int.TryParse(FullWidth.Fold(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 366) return days;
            Refuse(nameof(TrainingDays), "参训天数请填 1 至 366 的整数，不足一天按一天填。");
            return null;
        }

        CreditHours Hours()
        {
            if (Text(DeclaredHours) is not { } typed) return CreditHours.Zero;
            if (CreditHours.TryParse(typed, out var hours)) return hours;
            Refuse(nameof(DeclaredHours), "拟申报学时请填数字，最多两位小数，如 12 或 2.5。");
            return CreditHours.Zero;
        }
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
