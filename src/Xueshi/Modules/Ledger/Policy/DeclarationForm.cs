using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>学时申报形式: in what way the hours were earned.</summary>
/// <param name="Code">Stable, stored with the record.</param>
/// <param name="Name">As people choose it.</param>
/// <param name="Mode">学习形式; null for results such as papers and patents.</param>
/// <param name="LimitedByDays">Attendance counted by the day: days × hours per day of the CeYear is the most that can be declared.</param>
/// <param name="Part">The part of 专业科目 that the form implies, where the year's rules know it.</param>
public sealed record DeclarationForm(
    string Code, string Name, LearningMode? Mode = null, bool LimitedByDays = false, ProfessionalPart Part = ProfessionalPart.None)
{
    /// <summary>The most that can be declared for so many days; null without a limit. Sectors that count credits are not limited by day.</summary>
    /// <param name="days">At least 1; part of a day is given as a whole one.</param>
    public CreditHours? Maximum(AnnualRequirement requirement, int days) =>
        LimitedByDays && requirement.HoursPerDay is { } perDay ? perDay * days : null;

    public Refusal? Refuse(CeYear year, AnnualRequirement requirement, int? days, CreditHours declared)
    {
        if (!LimitedByDays || requirement.HoursPerDay is not { } perDay) return null;
        if (days is null or < 1 or > 366)
            return Refusal.Invalid("TrainingDays", "hours.days-missing", "请填写参训天数：1 至 366 的整数，不足一天按一天填。", requirement.Basis);
        var most = perDay * days.Value;
        return declared <= most ? null : Refusal.Invalid("DeclaredHours", "hours.more-than-days-allow",
            $"{year} 年度{Name}每天最多 {perDay} 学时，{days} 天最多申报 {most} 学时，填写的是 {declared} 学时；请核对参训天数或学时。", requirement.Basis);
    }
}
