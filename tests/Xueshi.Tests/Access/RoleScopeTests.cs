using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Members;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Certificates;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Hours;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>A right for a part of an organization reaches that part alone, in lists, pages, decisions and batches.</summary>
public class RoleScopeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task A_recognizer_for_a_department_sees_and_decides_on_its_people_alone(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var (inside, outside) = await TwoRecordsAsync(story, ("财务处", "总务处"));
        var recognizer = await LimitedAsync(story, story.Employer, Role.HoursRecognizer, RoleScope.Whole with { Departments = "财务处\n人事处" });
        var visitor = await story.SignInAsync(recognizer);
        Assert.Contains("部门：财务处、人事处", (await visitor.GetAsync("/home")).Visible);
        await visitor.GetAsync($"/hours/desk/{inside}");
        await visitor.GetAsync($"/hours/desk/{outside}", HttpStatusCode.NotFound);
        Assert.Single((await visitor.GetAsync("/hours/desk")).Document.QuerySelectorAll("tbody tr"));

        Assert.Equal(RefusalKind.NotFound, (await story.DecideAsync(outside, recognizer, Decision.Approve, 12)).FirstRefusal!.Kind);
        var seen = await story.SeenAsync(inside, outside);
        var batch = await story.AskAsync<ApproveBatchHandler, BatchResult>(h => h.HandleAsync(new(story.NewOperation(), seen), recognizer.Actor, Ct));
        Assert.Equal(LearningRecordStatus.Approved, (await story.RecordAsync(inside)).Status);
        Assert.Equal(LearningRecordStatus.Submitted, (await story.RecordAsync(outside)).Status);
        Assert.True(batch.IsDone);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task Staff_accounts_and_certificates_of_other_departments_do_not_exist(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        await TwoRecordsAsync(story, ("财务处", null));
        var viewer = await LimitedAsync(story, story.Employer, Role.StaffViewer, RoleScope.Whole with { Departments = "财务处" });
        await using var db = story.App.Database.Open();
        Guid[] expected = [story.Person.PersonId];
        Assert.Equal(expected, await db.Employments.OnDeskOf(viewer.Actor).Select(e => e.PersonId).ToListAsync(Ct));
        Assert.Equal(expected, await db.Employments.StaffOf(viewer.Actor, new CeYear(2026)).Select(e => e.PersonId).ToListAsync(Ct));
        Assert.Equal(expected, await db.People.HoldersFor(viewer.Actor, db).Select(p => p.Id).ToListAsync(Ct));
        Assert.Empty(await db.Rosters.OnDeskOf(viewer.Actor).ToListAsync(Ct));
        var visitor = await story.SignInAsync(viewer);
        await visitor.GetAsync($"/ledger/staff/{story.Person.PersonId}/2026");
        await visitor.GetAsync($"/ledger/staff/{story.SecondReviewer.PersonId}/2026", HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task An_officer_for_a_district_sees_nothing_of_the_next_one(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var city = await story.OrganizationAsync("广州市人力资源和社会保障局", "4401", OrganizationKinds.HrssDepartment);
        var here = await story.SubmittedAsync();
        var there = await story.SubmittedAsync(await story.PersonAsync("孙天河", story.OtherEmployer));
        foreach (var id in new[] { here, there }) await HandToAsync(story, id, city.Id);
        var officer = await LimitedAsync(story, city, Role.HrssOfficer, RoleScope.Whole with { JurisdictionCode = "440104" });
        Assert.False(officer.Actor.May("exchange.import"));
        await using var db = story.App.Database.Open();
        Assert.Equal([here], await db.LearningRecords.OnDeskOf(db, officer.Actor).Select(r => r.Id).ToListAsync(Ct));
        Assert.Equal([story.Employer.Id], await db.Organizations.HelpedBy(officer.Actor).Where(o => o.Kinds == OrganizationKinds.Employer).Select(o => o.Id).ToListAsync(Ct));
        var visitor = await story.SignInAsync(officer);
        await visitor.GetAsync($"/hours/desk/{here}");
        await visitor.GetAsync($"/hours/desk/{there}", HttpStatusCode.NotFound);
        await visitor.GetAsync($"/help-desk/organizations/{story.OtherEmployer.Id}", HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task An_officer_for_a_sector_inspects_its_people_alone(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var accountant = await story.PersonAsync("钱会计", story.Employer, sector: Sector.Accounting);
        await using (var db = story.App.Database.Open())
            await db.People.Where(p => p.Id == accountant.PersonId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Sector, Sector.Accounting), Ct);
        var (engineers, accountants) = (await story.SubmittedAsync(), await story.SubmittedAsync(accountant));
        var officer = await LimitedAsync(story, story.Hrss, Role.HrssOfficer, RoleScope.Whole with { Sector = Sector.Accounting });
        await using var read = story.App.Database.Open();
        Assert.Equal([accountants], await read.LearningRecords.InspectedBy(read, officer.Actor).Select(r => r.Id).ToListAsync(Ct));
        var visitor = await story.SignInAsync(officer);
        await visitor.GetAsync($"/hours/inspection/{accountants}");
        await visitor.GetAsync($"/hours/inspection/{engineers}", HttpStatusCode.NotFound);
        await visitor.GetAsync("/registry/organizations", HttpStatusCode.NotFound);
    }

    /// <summary>One of the story's person and one of the second reviewer, in these departments.</summary>
    private static async Task<(Guid, Guid)> TwoRecordsAsync(HoursStory story, (string, string?) departments)
    {
        await using (var db = story.App.Database.Open())
        {
            await db.Employments.Where(e => e.PersonId == story.Person.PersonId).ExecuteUpdateAsync(set => set.SetProperty(e => e.Department, departments.Item1), Ct);
            await db.Employments.Where(e => e.PersonId == story.SecondReviewer.PersonId).ExecuteUpdateAsync(set => set.SetProperty(e => e.Department, departments.Item2), Ct);
        }
        return (await story.SubmittedAsync(), await story.SubmittedAsync(story.SecondReviewer with { Actor = story.SecondReviewer.Actor with { Organization = null, Permissions = Roles.Permissions[Role.Professional] } }));
    }

    private static async Task HandToAsync(HoursStory story, Guid record, Guid organization)
    {
        await using var db = story.App.Database.Open();
        await db.LearningRecords.Where(r => r.Id == record).ExecuteUpdateAsync(set => set.SetProperty(r => r.RecognizerId, organization), Ct);
    }

    /// <summary>Somebody whose right is for a part; the actor is as the session makes it.</summary>
    private static async Task<Someone> LimitedAsync(HoursStory story, Organization organization, Role role, RoleScope scope)
    {
        var someone = await story.PersonAsync("冯专人", null, organization, role);
        await using var db = story.App.Database.Open();
        var membership = await db.Memberships.SingleAsync(m => m.AccountId == someone.Actor.AccountId, Ct);
        membership.For(scope, null);
        await db.SaveChangesAsync(Ct);
        var path = await db.Organizations.Where(o => o.Id == organization.Id).Select(o => o.Jurisdiction!.Path).SingleAsync(Ct);
        var held = new Xueshi.Modules.Access.Sessions.HeldRole(membership.Id, role, organization.Id, organization.Name, path, organization.Sector, scope, null, null, HasSecondFactor: true);
        return someone with { Actor = someone.Actor with { Organization = held.ActingFor, Permissions = held.Permissions } };
    }
}
