using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class RegisterOrganizationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task One_form_makes_the_organization_the_account_and_the_administrator_who_waits_for_approval(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var made = (await RegisterAsync(app, Applicants.Employer(), Applicants.Person("chen.liwan"))).Value;

        await using var db = app.Database.Open();
        var organization = await db.Organizations.SingleAsync(Ct);
        Assert.Equal((OrganizationStatus.PendingReview, made.PersonId), (organization.Status, organization.RegisteredById!.Value));
        Assert.Equal(made.AccountId, (await db.Memberships.SingleAsync(Ct)).AccountId);
        Assert.Equal(BindingStatus.PendingEmployer, (await db.Employments.SingleAsync(Ct)).Status);
        Assert.Equal(organization.LicenseFileId, (await db.Set<StoredFile>().SingleAsync(f => f.OwnerId == made.PersonId, Ct)).Id);
    }

    [Theory, BothDatabases]
    public async Task A_code_that_exists_never_makes_a_second_organization(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        Assert.True((await RegisterAsync(app, Applicants.Employer(), Applicants.Person("chen.liwan"))).IsDone);
        var refused = await RegisterAsync(app, Applicants.Employer(), Applicants.Person("another.one"));
        Assert.Equal(OrganizationRefusals.Exists, refused.FirstRefusal);
        await using var db = app.Database.Open();
        Assert.Equal(1, await db.Accounts.CountAsync(Ct));
    }

    [Theory, BothDatabases]
    public async Task Of_eight_who_register_one_code_at_once_one_succeeds_and_all_others_are_sent_to_its_administrator(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => RegisterAsync(app, Applicants.Employer(), Applicants.Person($"person{i}"))));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal(OrganizationRefusals.Exists, outcome.FirstRefusal));
    }

    [Theory]
    [InlineData("99ZZ", true, OrganizationKinds.Employer, "registry.jurisdiction-missing")]
    [InlineData("440103", false, OrganizationKinds.Employer, "registry.license-missing")]
    [InlineData("440103", true, OrganizationKinds.Employer | OrganizationKinds.HrssDepartment, "registry.kinds")]
    public async Task What_is_missing_or_not_open_is_refused_by_name(string jurisdiction, bool withLicense, OrganizationKinds kinds, string refusal)
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var fields = Applicants.Employer(jurisdiction: jurisdiction) with { Kinds = kinds };
        Assert.Equal(refusal, (await RegisterAsync(app, fields, Applicants.Person("chen.liwan"), withLicense)).FirstRefusal?.Code);
    }

    internal static Task<Outcome<RegisteredOrganization>> RegisterAsync(
        XueshiApp app, OrganizationFields fields, NewAccount? registrant, bool withLicense = true, Actor? actor = null) =>
        app.RunAsync(services => services.GetRequiredService<RegisterOrganizationHandler>().HandleAsync(
            new RegisterOrganization(Guid.CreateVersion7(), fields, registrant) { License = withLicense ? Applicants.License() : null },
            actor ?? Actor.Visitor("127.0.0.1"), Ct));
}
