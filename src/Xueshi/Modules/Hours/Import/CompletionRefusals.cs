using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Import;

public static class CompletionRefusals
{
    public static readonly Refusal OwnHours = Refusal.NotAllowed("不能导入本人的学时，请由其他经办人办理。");

    public static readonly Refusal OtherPerson = Refusal.Rule("hours.source-of-another", "该来源记录号已登记为其他人员的记录，请核对来源记录号。");

    public static readonly Refusal NothingToChange = Refusal.Rule("hours.source-unknown", "没有找到该来源记录号的学时，无法更正或撤销。");

    public static readonly Refusal CorrectsRevoked = Refusal.Rule("hours.source-revoked", "该来源记录号的学时已撤销，不能更正；确需恢复的，由人社部门复核。");

    public static Refusal RevokesOtherYear(CeYear year) =>
        Refusal.Invalid(nameof(Completion.Year), "hours.source-other-year", $"该来源记录号的学时记在 {year} 年度，撤销时请填写该年度。");

    public static readonly Refusal NoHours = Refusal.Invalid("Hours", "hours.zero", "学时须大于 0。");

    public static Refusal OtherSector(CeYear year, Sector sector) =>
        Refusal.Rule("hours.other-sector", $"该人员 {year} 年度的专业系列不属于{sector.Name()}行业，请由其所属行业或人社部门办理。");

    public static Refusal TopicTaken(CeYear year, string course) =>
        Refusal.Rule("hours.topic-taken", $"该人员 {year} 年度已有公需课「{course}」的学时，不能更正为同一课程。");
}
