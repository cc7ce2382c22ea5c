using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Platform.Clock;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>Says of a readable row what it would do, or why it cannot; changes nothing but the row.</summary>
internal sealed class RosterJudge(RosterTargets targets, Guid actingPerson, DateOnly today)
{
    public void Judge(RosterRow row)
    {
        if (targets.EmploymentOf(row) is { Status: not BindingStatus.PendingEmployer } employment) About(employment, row);
        else if (targets.InvitationOf(row) is { } invitation) About(invitation, row);
        else if (row.IdNumberIndex is null) row.Refuse("本单位现在没有这个编号的人员，可能已解除或由他人办理；请重新下载模板。", RosterColumns.Key);
        else if (targets.EmploymentOf(row) is { } asking && PersonName.AreSame(asking.Person!.Name, row.Name))
            Leave(row, "本人已申请加入本单位，请在“人员确认”中办理");
        else About(row);
    }

    private void About(RosterRow row)
    {
        if (row.EndedOn is not null)
        {
            row.Refuse("本单位没有此人，无需填写离开日期。", RosterColumns.EndedOn);
            return;
        }
        (row.Action, row.TargetId, row.Answer) = (RosterAction.Add, null, $"将列为本单位人员，自 {row.StartedOn ?? today:yyyy-MM-dd} 起，等待本人确认");
    }

    private void About(Employment employment, RosterRow row)
    {
        if (!PersonName.AreSame(employment.Person!.Name, row.Name))
        {
            row.Refuse("姓名与已确认的人员不符；更名由本人申请，请勿在名册中改动。", RosterColumns.Name, row.Name);
            return;
        }
        row.TargetId = employment.Id;
        if (row.EndedOn is { } day) End(employment, row, day);
        else Update(row, employment.Department, employment.Job, []);
    }

    private void About(Invitation invitation, RosterRow row)
    {
        if (!PersonName.AreSame(invitation.Name, row.Name))
        {
            row.Refuse("与此前名册所报的姓名不符，请核对；确需改正的，先填离开日期撤回，再重新新增。", RosterColumns.Name, row.Name);
            return;
        }
        row.TargetId = invitation.Id;
        if (row.EndedOn is not null) (row.Action, row.Answer) = (RosterAction.End, "将撤回邀请（本人还未确认）");
        else Update(row, invitation.Department, invitation.Job, row.StartedOn is { } day && day != invitation.StartedOn ? ["到岗日期"] : []);
    }

    private void End(Employment employment, RosterRow row, DateOnly day)
    {
        row.Action = RosterAction.End;
        if (employment.PersonId == actingPerson) row.Refuse(RegistryRefusals.OwnRequest.Message, RosterColumns.Name, row.Name);
        else if (employment.Status == BindingStatus.TransferPending) row.Refuse("正在变更单位，由新单位确认时解除。", RosterColumns.EndedOn);
        else if (day < employment.StartedOn || day > today) row.Refuse(RegistryRefusals.EndOutsidePeriod(employment.StartedOn).Message, RosterColumns.EndedOn, $"{day:yyyy-MM-dd}");
        else row.Answer = $"将解除关系（{row.Cause!.Value.Name()}），至 {day:yyyy-MM-dd} 止";
    }

    private static void Update(RosterRow row, string? department, string? job, List<string> changed)
    {
        if (row.Job is not null && row.Job != job) changed.Insert(0, $"岗位：{job ?? "无"} → {row.Job}");
        if (row.Department is not null && row.Department != department) changed.Insert(0, $"部门：{department ?? "无"} → {row.Department}");
        row.Action = RosterAction.Update;
        if (changed.Count == 0) Leave(row, row.Phone is null ? "与现有资料一致" : "与现有资料一致；手机号由本人维护");
        else row.Answer = Bounded($"将更新{string.Join("；", changed)}");
    }

    private static void Leave(RosterRow row, string why) => (row.State, row.Answer) = (RosterRowState.Unchanged, why);

    private static string Bounded(string text) => text.Length <= 300 ? text : string.Concat(text.AsSpan(0, 299), "…");
}
