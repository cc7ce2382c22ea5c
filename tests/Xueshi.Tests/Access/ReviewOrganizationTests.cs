using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class ReviewOrganizationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Approval_opens_the_organization_confirms_its_registrant_and_vouches_for_the_number(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var made = await RegisteredAsync(app);
        Assert.True((await ReviewAsync(app, made.OrganizationId, OrganizationDecision.Approve, Officer("/44/4401/"))).IsDone);

        await using var db = app.Database.Open();
        Assert.Equal(OrganizationStatus.Active, (await db.Organizations.SingleAsync(Ct)).Status);
        Assert.Equal(BindingStatus.Confirmed, (await db.Employments.SingleAsync(Ct)).Status);
        Assert.Equal(IdentityLevel.Vouched, (await db.People.SingleAsync(Ct)).IdentityLevel);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task An_officer_of_another_jurisdiction_does_not_find_the_registration(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var made = await RegisteredAsync(app);
        foreach (var path in new[] { "/44/4403/", "/44/4401/440104/" })
            Assert.Equal(Refusal.NotFound, (await ReviewAsync(app, made.OrganizationId, OrganizationDecision.Approve, Officer(path))).FirstRefusal);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    public async Task Nobody_reviews_the_organization_that_they_registered(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var made = await RegisteredAsync(app);
        var outcome = await ReviewAsync(app, made.OrganizationId, OrganizationDecision.Approve, Officer("/44/") with { PersonId = made.PersonId });
        Assert.Equal(OrganizationRefusals.OwnOrganization, outcome.FirstRefusal);
    }

    [Theory, BothDatabases]
    public async Task A_return_needs_a_reason_and_the_registrant_repairs_and_hands_in_again(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var made = await RegisteredAsync(app);
        var officer = Officer("/44/4401/440103/");
        Assert.Equal(OrganizationRefusals.ReasonMissing, (await ReviewAsync(app, made.OrganizationId, OrganizationDecision.Return, officer)).FirstRefusal);
        Assert.True((await ReviewAsync(app, made.OrganizationId, OrganizationDecision.Return, officer, "证照不清晰，请重新上传")).IsDone);

        var stranger = Registrant(made) with { PersonId = Guid.CreateVersion7() };
        Assert.Equal(Refusal.NotFound, (await RepairAsync(app, made.OrganizationId, 2, stranger)).FirstRefusal);
        Assert.Equal(RefusalKind.Stale, (await RepairAsync(app, made.OrganizationId, 1, Registrant(made))).FirstRefusal?.Kind);
        Assert.True((await RepairAsync(app, made.OrganizationId, 2, Registrant(made))).IsDone);

        await using var db = app.Database.Open();
        var organization = await db.Organizations.SingleAsync(Ct);
        Assert.Equal((OrganizationStatus.PendingReview, null, "广州荔湾更名有限公司"), (organization.Status, organization.ReturnReason, organization.Name));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task Of_two_officers_the_second_learns_that_it_is_decided(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var made = await RegisteredAsync(app);
        Assert.True((await ReviewAsync(app, made.OrganizationId, OrganizationDecision.Approve, Officer("/44/"))).IsDone);
        var late = await ReviewAsync(app, made.OrganizationId, OrganizationDecision.Return, Officer("/44/4401/"), "证照不清晰");
        Assert.Equal(RefusalKind.Stale, late.FirstRefusal?.Kind);
    }

    internal static Actor Officer(string path) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "王经办", new ActingFor(Guid.CreateVersion7(), "人社局", Role.HrssOfficer.Name(), path, null), Roles.Permissions[Role.HrssOfficer], "127.0.0.1");

    internal static Task<Outcome<Guid>> ReviewAsync(XueshiApp app, Guid organization, OrganizationDecision decision, Actor officer, string? reason = null, int version = 1) =>
        app.RunAsync(services => services.GetRequiredService<ReviewOrganizationHandler>()
            .HandleAsync(new ReviewOrganization(Guid.CreateVersion7(), organization, version, decision, reason), officer, Ct));

    internal static async Task<RegisteredOrganization> RegisteredAsync(XueshiApp app) =>
        (await RegisterOrganizationTests.RegisterAsync(app, Applicants.Employer(), Applicants.Person("chen.liwan"))).Value;

    private static Task<Outcome<Guid>> RepairAsync(XueshiApp app, Guid organization, int version, Actor actor) =>
        app.RunAsync(services => services.GetRequiredService<RepairOrganizationHandler>().HandleAsync(
            new RepairOrganization(Guid.CreateVersion7(), organization, version, Applicants.Employer() with { Name = "广州荔湾更名有限公司" }), actor, Ct));

    private static Actor Registrant(RegisteredOrganization made) =>
        new(made.AccountId, made.PersonId, "陈荔湾", null, FrozenSet<string>.Empty, "127.0.0.1");
}
