using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Corrections;
using Xueshi.Modules.Registry.DataRequests;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Modules.Registry.Organizations.Requests;
using Xueshi.Modules.Registry.Overdue;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Ui.Home;
using Xueshi.Ui.Parts;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Registry.Home;

/// <summary>What of the registry waits for the actor: the own employment and identity, people to confirm, organizations to review.</summary>
public sealed class RegistryHome(XueshiDb db, AnswerTimes times) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.May(RegistryPermissions.OwnProfile)) return await OwnAsync(actor, ct);
        if (actor.May(RegistryPermissions.ConfirmPeople)) return await PeopleAsync(actor, ct);
        return actor.May(RegistryPermissions.ReviewOrganizations) ? await OrganizationsAsync(actor, ct) : [];
    }

    private async Task<IReadOnlyList<HomeTile>> OwnAsync(Actor actor, CancellationToken ct)
    {
        var (employments, corrections, organizations) = (db.Employments, db.Corrections, db.Organizations);
        var person = await db.People.AsNoTracking().Where(p => p.Id == actor.PersonId).Select(p => new
        {
            HasNumber = p.IdNumber != null,
            p.Series,
            IsReturned = corrections.Any(c => c.PersonId == p.Id && c.Status == CorrectionStatus.Returned),
            Registration = organizations.Where(o => o.RegisteredById == p.Id && (o.Status == OrganizationStatus.PendingReview || o.Status == OrganizationStatus.Returned))
                .OrderByDescending(o => o.Id).Select(o => new Registration(o.Id, o.Status == OrganizationStatus.Returned)).FirstOrDefault(),
            Waiting = employments.Where(e => e.PersonId == p.Id && e.Status == BindingStatus.PendingEmployer).Select(e => (Guid?)e.OrganizationId).FirstOrDefault(),
            States = employments.Where(e => e.PersonId == p.Id).OrderByDescending(e => e.Id).Select(e => e.Status).ToList(),
        }).AsSingleQuery().SingleAsync(ct);
        var tiles = new List<HomeTile>();
        if (!person.HasNumber)
            tiles.Add(new(0, "证件号码", "需重新填写", null, "您填写的号码已由他人证实持有，请核对后重填或到人社部门核验", "/profile", "id", Tone.Danger));
        if (person.Series is null) tiles.Add(new(3, "人员基本信息", "未填完", null, "专业系列决定适用哪个行业的学时要求", "/profile", "user", Tone.Warning));
        if (person.IsReturned) tiles.Add(new(2, "更正申请", "退回补正", null, "看退回理由，补正后再提交", "/profile/corrections", "id", Tone.Danger));
        if (person.Registration is { } registration) tiles.Add(Registered(registration));
        // Whoever registered the organization waits for its review, not for an answer of its people.
        if (person.Waiting is null || person.Waiting != person.Registration?.Id)
            tiles.AddRange(Employment(person.States) is { } employment ? [employment] : (HomeTile[])[]);
        return tiles;
    }

    private static HomeTile Registered(Registration registration) => registration.IsReturned
        ? new(2, "单位注册", "已退回", null, "看退回理由，补正后重新提交", Addresses.Registration(registration.Id), "building", Tone.Danger)
        : new(4, "单位注册", "待审核", null, "由辖区人社部门审核，通过后即可代单位办理", Addresses.Registration(registration.Id), "building", Tone.Info);

    private static HomeTile? Employment(List<BindingStatus> states)
    {
        if (states.Contains(BindingStatus.PendingEmployer))
            return new(4, "工作单位", "等待确认", null, "单位确认前可以先存草稿", "/profile/employer", "building", Tone.Info);
        if (states.Exists(s => s is BindingStatus.Confirmed or BindingStatus.TransferPending)) return null;
        return states is [BindingStatus.Rejected, ..]
            ? new(2, "工作单位", "已退回", null, "看退回理由后重新选择", "/profile/employer", "building", Tone.Danger)
            : new(2, "工作单位", "未选择", null, "选择单位并经确认后，记录才能交单位认定", "/profile/employer", "building", Tone.Warning);
    }

    private sealed record Registration(Guid Id, bool IsReturned);

    private async Task<IReadOnlyList<HomeTile>> PeopleAsync(Actor actor, CancellationToken ct)
    {
        var requests = db.Employments.OnDeskOf(actor).Where(e => e.Status == BindingStatus.PendingEmployer);
        var (reminded, overdue) = (times.RemindedBefore, times.OverdueBefore);
        var waiting = await requests.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Long = all.Count(e => e.RequestedAt < reminded), Overdue = all.Count(e => e.RequestedAt < overdue) }).SingleOrDefaultAsync(ct);
        if (waiting is null) return [];
        var note = waiting switch
        {
            { Overdue: > 0 } => $"{waiting.Overdue} 人已超过 {times.Days} 个工作日，人社部门可以代为办理",
            { Long: > 0 } => $"{waiting.Long} 人即将满 {times.Days} 个工作日，逾期转人社部门办理",
            _ => "核对本人与证件号后确认",
        };
        return [new(5, "待确认的人员", $"{waiting.Count}", "人", note, "/registry/people", "user-check", waiting.Long > 0 ? Tone.Danger : Tone.Warning)];
    }

    private async Task<IReadOnlyList<HomeTile>> OrganizationsAsync(Actor actor, CancellationToken ct)
    {
        var path = actor.Organization?.JurisdictionPath ?? "/none/";
        var (organizations, reports, requests, asked) = (db.Organizations, db.MissingEmployers.InJurisdictionOf(actor), db.Employments.OverdueFor(actor, times), db.DataRequests.InJurisdictionOf(actor));
        var (corrections, duplicates) = (db.Corrections.OnDeskOf(actor), db.Duplicates.OnDeskOf(db, actor));
        var matters = db.OrganizationRequests.OnDeskOf(actor);
        var waiting = await organizations.Where(o => o.Id == actor.OrganizationId).Select(_ => new
        {
            Organizations = organizations.Count(o => o.Status == OrganizationStatus.PendingReview && o.Jurisdiction!.Path.StartsWith(path)),
            Reports = reports.Count(r => r.AnsweredAt == null),
            Overdue = requests.Count(),
            Duplicates = duplicates.Count(d => d.Status == DuplicateStatus.Open),
            Corrections = corrections.Count(c => c.Status == CorrectionStatus.Waiting),
            Matters = matters.Count(r => r.Status == OrganizationRequestStatus.Pending),
            Asked = asked.Count(r => r.AnsweredAt == null),
        }).SingleAsync(ct);
        var tiles = new List<HomeTile>();
        if (waiting.Organizations > 0) tiles.Add(new(5, "待审核的单位", $"{waiting.Organizations}", "家", "核对证照后通过或退回", "/registry/organizations", "building", Tone.Warning));
        if (waiting.Reports > 0) tiles.Add(new(6, "未找到单位的反映", $"{waiting.Reports}", "件", "查明后答复本人", "/registry/missing-employers", "building-community", Tone.Warning));
        if (waiting.Overdue > 0) tiles.Add(new(6, "单位逾期未确认的人员", $"{waiting.Overdue}", "人", "催办，或核对证件后代为办理", "/registry/overdue", "clock", Tone.Warning));
        if (waiting.Duplicates > 0) tiles.Add(new(7, "重复人员", $"{waiting.Duplicates}", "对", "核实是否同一人后合并", "/registry/duplicates", "users", Tone.Warning));
        if (waiting.Corrections > 0) tiles.Add(new(6, "更正申请", $"{waiting.Corrections}", "件", "核对证明材料后办理", "/registry/corrections", "id", Tone.Warning));
        if (waiting.Matters > 0) tiles.Add(new(5, "单位事项", $"{waiting.Matters}", "件", "变更、辖区、行业主管、注销", OrganizationAddresses.Requests, "clipboard-check", Tone.Warning));
        if (waiting.Asked > 0) tiles.Add(new(6, "个人信息请求", $"{waiting.Asked}", "件", $"{DataRequest.DaysToAnswer} 个工作日内答复本人", "/registry/data-requests", "shield-check", Tone.Warning));
        return tiles;
    }
}
