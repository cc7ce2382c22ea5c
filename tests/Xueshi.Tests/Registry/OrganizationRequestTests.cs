using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Modules.Registry.Organizations.Move;
using Xueshi.Modules.Registry.Organizations.Requests;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Access;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Files;
using Xueshi.Tests.Hours;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>What an organization changes by itself, and what it asks for.</summary>
public class OrganizationRequestTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Address_and_contact_change_at_once_and_everything_else_when_the_HR_department_agrees(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        await story.GiveContactAsync(story.Employer);
        var clerk = await story.SignInAsync(story.Reviewer);
        var own = await clerk.GetAsync("/registry/own");
        own = await own.Form("contact").Set("Input.Address", "越秀区中山五路 8 号").Set("Input.ContactPhone", "020-82000000").PressAsync("保存");
        Assert.Contains("越秀区中山五路 8 号", own.Visible);
        Assert.Contains("更新单位「广州越秀电子有限公司」的地址和联系方式", own.Visible);

        var form = (await own.FollowAsync("申请信息变更")).Form("change").Set("Input.OrganizationName", "广州越秀微电子有限公司").Set("Input.Uscc", "91440000MAAAAAAA0A")
            .Set("Input.LegalRepresentative", "张三").Set("Input.Nature", "04").Set("Input.IsTrainingInstitution", "true").Set("Input.Reason", "更名").Attach("Input.License", "执照.png", Pictures.Png());
        var refused = await form.PressAsync("提交审核", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("校验位不符", refused.Visible);
        await refused.Form("change").Set("Input.AsOnLicense", "true").Attach("Input.License", "执照.png", Pictures.Png()).PressAsync("提交审核");
        Assert.Equal(story.Employer.Name, (await story.NowAsync(story.Employer)).Name);

        var officer = await story.SignInAsync(story.Inspector);
        var request = await (await officer.GetAsync("/registry/requests")).FollowAsync(story.Employer.Name);
        Assert.Contains("广州越秀微电子有限公司", request.Visible);
        Assert.Equal("image/jpeg", (await officer.Client.GetAsync(request.Find(".proof-pages img").GetAttribute("src"), Cancel)).Content.Headers.ContentType?.MediaType);
        await request.Form("decide").PressAsync("同意");

        var now = await story.NowAsync(story.Employer);
        Assert.Equal(("广州越秀微电子有限公司", "广州越秀电子有限公司", "91440000MAAAAAAA0A"), (now.Name, now.FormerName, now.Uscc));
        Assert.Equal((OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution, "张三", true), (now.Kinds, now.LegalRepresentative, now.UsccCheckOverridden));
        Assert.Contains("registry.organization-request-granted", await story.ToldAsync(story.Reviewer));
        Assert.Contains("单位名称由「广州越秀电子有限公司」改为「广州越秀微电子有限公司」", (await clerk.GetAsync("/registry/own")).Visible);
        Assert.Contains("广州越秀微电子有限公司", (await officer.GetAsync("/registry/organizations?q=越秀电子&status=3")).Visible);
    }

    [Theory, BothDatabases]
    public async Task A_former_code_leads_here_is_nobody_elses_and_can_be_taken_back(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var old = Uscc.FromStored("91440000MAAAAAAA0A");
        await using (var db = story.App.Database.Open())
            await db.Organizations.Where(o => o.Id == story.Employer.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Uscc, old.Text), Cancel);
        await GrantedChangeAsync(story, story.Reviewer.Actor, Uscc.FromStored("91440000MAAAAAAA0B"));

        var registered = await story.AskAsync<RegisterOrganizationHandler, RegisteredOrganization>(h =>
            h.HandleAsync(new(story.NewOperation(), Applicants.Employer(old.Text, "440104"), null) { License = Applicants.License() }, story.Person.Actor, Cancel));
        Assert.Equal("registry.code-leads-to", registered.FirstRefusal?.Code);
        var wanted = await ChangeAsync(story, story.OtherReviewer.Actor, old);
        Assert.Equal("registry.code-leads-to", wanted.FirstRefusal?.Code);
        await GrantedChangeAsync(story, story.Reviewer.Actor, old);
        Assert.Equal(old.Text, (await story.NowAsync(story.Employer)).Uscc);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    public async Task Nobody_becomes_an_office_by_asking_and_nobody_decides_for_the_own_employer(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        foreach (var office in new[] { OrganizationKinds.HrssDepartment, OrganizationKinds.IndustryAuthority, OrganizationKinds.IndustryAssociation })
            Assert.Equal(OrganizationRefusals.KindsNotOpen, (await ChangeAsync(story, story.Reviewer.Actor, null, OrganizationKinds.Employer | office)).FirstRefusal);
        var request = (await ChangeAsync(story, story.Reviewer.Actor, null, OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution)).Value;
        foreach (var own in new[] { story.Reviewer, story.Person })
            Assert.Equal(OrganizationRefusals.OwnEmployer, (await story.DecideRequestAsync(request, story.Inspector.Actor with { PersonId = own.PersonId })).FirstRefusal);
        Assert.Equal(Refusal.NotFound, (await story.DecideRequestAsync(request, story.OtherInspector.Actor)).FirstRefusal);
        Assert.Equal(Refusal.NotFound, (await story.DecideRequestAsync(request, story.Reviewer.Actor)).FirstRefusal);
        Assert.Equal(OrganizationRefusals.AnswerMissing, (await story.DecideRequestAsync(request, story.Inspector.Actor, isGranted: false)).FirstRefusal);
        Assert.True((await story.DecideRequestAsync(request, story.Inspector.Actor, isGranted: false, answer: "请上传新证照")).IsDone);
        Assert.Equal(RefusalKind.Stale, (await story.DecideRequestAsync(request, story.Inspector.Actor)).FirstRefusal?.Kind);
    }

    [Theory, BothDatabases]
    public async Task Of_each_kind_one_request_waits_and_can_be_withdrawn(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var first = (await ChangeAsync(story, story.Reviewer.Actor, null, OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution)).Value;
        Assert.Equal(OrganizationRefusals.RequestWaiting, (await ChangeAsync(story, story.SecondReviewer.Actor, null, OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution)).FirstRefusal);
        Assert.Equal(OrganizationRefusals.NothingChanged, (await ChangeAsync(story, story.Reviewer.Actor, null)).FirstRefusal);
        var withdrawn = await story.AskAsync<WithdrawRequestHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), first, 1), story.SecondReviewer.Actor, Cancel));
        Assert.True(withdrawn.IsDone, withdrawn.FirstRefusal?.Message);
        Assert.True((await ChangeAsync(story, story.Reviewer.Actor, null, OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution)).IsDone);
    }

    [Theory, BothDatabases]
    public async Task The_receiving_HR_department_takes_an_organization_over_and_waiting_requests_move_along(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var along = (await ChangeAsync(story, story.Reviewer.Actor, null, OrganizationKinds.Employer | OrganizationKinds.TrainingInstitution)).Value;
        var move = (await story.AskForAsync(OrganizationRequestKind.Move, "440106", story.Reviewer.Actor)).Value;
        Assert.Equal(Refusal.NotFound, (await story.DecideRequestAsync(move, story.Inspector.Actor)).FirstRefusal);
        Assert.True((await story.DecideRequestAsync(move, story.OtherInspector.Actor)).IsDone);

        Assert.Equal(Refusal.NotFound, (await story.SuspendAsync(story.Employer, story.Inspector.Actor)).FirstRefusal);
        Assert.Equal(Refusal.NotFound, (await story.DecideRequestAsync(along, story.Inspector.Actor)).FirstRefusal);
        Assert.True((await story.DecideRequestAsync(along, story.OtherInspector.Actor)).IsDone);
        await using var db = story.App.Database.Open();
        var sides = await db.Set<Xueshi.Platform.Journal.JournalEntry>().Where(e => e.Kind.StartsWith("registry.organization-moved-")).Select(e => e.Kind).Order().ToListAsync(Cancel);
        Assert.Equal(["registry.organization-moved-in", "registry.organization-moved-out"], sides);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task Only_a_department_above_both_moves_an_organization_by_itself_and_sees_before_what_changes(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        foreach (var office in new[] { story.Hrss, story.OtherHrss }) await story.GiveContactAsync(office);
        Assert.Equal(OrganizationRefusals.JurisdictionNotYours, (await MoveAsync(story, story.Inspector.Actor)).FirstRefusal);
        var city = story.Inspector.Actor with { Organization = story.Inspector.Actor.Organization! with { JurisdictionPath = "/44/4401/" } };
        Assert.True((await MoveAsync(story, city)).IsDone);

        var officer = await story.SignInAsync(story.OtherInspector);
        var page = await officer.GetAsync($"/registry/organizations/{story.Employer.Id}/move?to=440106");
        Assert.DoesNotContain("确认调整", page.Visible);
    }

    [Theory, BothDatabases]
    public async Task An_authority_accepts_whoever_asks_for_it_and_recognizes_for_it_from_then_on(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var near = await story.OrganizationAsync("越秀区教育局", "440104", OrganizationKinds.IndustryAuthority, Sector.Education);
        var authority = await story.OrganizationAsync("广东省教育评价协会", "440106", OrganizationKinds.IndustryAuthority, Sector.Education);
        var clerk = await story.PersonAsync("钱协会", null, authority, Role.AuthorityOfficer);
        var teacher = await story.PersonAsync("何老师", story.Employer, sector: Sector.Education);
        Assert.Equal(OrganizationRefusals.AuthorityUnknown, (await story.AskForAsync(OrganizationRequestKind.Authority, $"{story.OtherEmployer.Id}", story.Reviewer.Actor)).FirstRefusal);
        Assert.Equal(near.Id, (await story.RecordAsync(await story.SubmittedAsync(teacher))).RecognizerId);

        var request = (await story.AskForAsync(OrganizationRequestKind.Authority, $"{authority.Id}", story.Reviewer.Actor)).Value;
        Assert.Equal(Refusal.NotFound, (await story.DecideRequestAsync(request, story.OtherInspector.Actor)).FirstRefusal);
        Assert.True((await story.DecideRequestAsync(request, clerk.Actor)).IsDone);

        Assert.Equal(authority.Id, (await story.RecordAsync(await story.SubmittedAsync(teacher, HoursStory.Fields() with { CourseName = "课堂评价" }))).RecognizerId);
        Assert.Contains(story.Employer.Name, (await (await story.SignInAsync(clerk)).GetAsync("/registry/overseen")).Visible);
    }

    [Theory, BothDatabases]
    public async Task An_organization_asks_to_be_deregistered_with_evidence_and_hints_at_a_duplicate(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var near = await story.OrganizationAsync("广州越秀电子有限责任公司", "440104");
        Assert.Equal(OrganizationRefusals.OtherUnknown, (await story.AskForAsync(OrganizationRequestKind.Merge, "91440000MAAAAAAA0A", story.Reviewer.Actor)).FirstRefusal);
        var hint = (await story.AskForAsync(OrganizationRequestKind.Merge, near.Uscc, story.Reviewer.Actor)).Value;
        Assert.Equal(OrganizationRefusals.MergeByPage, (await story.DecideRequestAsync(hint, story.Inspector.Actor)).FirstRefusal);
        Assert.Equal(OrganizationRefusals.EvidenceMissing, (await story.AskForAsync(OrganizationRequestKind.Deregister, null, story.Reviewer.Actor)).FirstRefusal);
        var request = (await story.AskForAsync(OrganizationRequestKind.Deregister, null, story.Reviewer.Actor, hasEvidence: true)).Value;
        Assert.True((await story.DecideRequestAsync(request, story.Inspector.Actor)).IsDone);
        await story.WorkAsync();
        Assert.Equal(EndCause.EmployerClosed, (await story.LatestEmploymentAsync(story.Person)).EndCause);
    }

    private static Task<Outcome<Guid>> ChangeAsync(HoursStory story, Actor clerk, Uscc? code, OrganizationKinds kinds = OrganizationKinds.Employer)
    {
        var employer = clerk.OrganizationId == story.Employer.Id ? story.Employer : story.OtherEmployer;
        return story.AskAsync<RequestChangeHandler, Guid>(h => h.HandleAsync(
            new(story.NewOperation(), employer.Name, code ?? Uscc.FromStored(employer.Uscc), null!, employer.Nature, kinds, "见证照") { License = Applicants.License() }, clerk, Cancel));
    }

    private static async Task GrantedChangeAsync(HoursStory story, Actor clerk, Uscc code)
    {
        var request = await ChangeAsync(story, clerk, code);
        Assert.True(request.IsDone, request.FirstRefusal?.Message);
        Assert.True((await story.DecideRequestAsync(request.Value, story.Inspector.Actor)).IsDone);
    }

    private static async Task<Outcome<Guid>> MoveAsync(HoursStory story, Actor officer)
    {
        var version = (await story.NowAsync(story.Employer)).Version;
        return await story.AskAsync<MoveOrganizationHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), story.Employer.Id, version, "440106", "迁址"), officer, Cancel));
    }
}
