using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.RealName;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Exchange;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>实名认证 through the pages, with the simulated platform.</summary>
public class RealNameTests
{
    private const string Pass = "核验通过";

    private static readonly string Number = ImportLine.Number(700);

    [Theory]
    [BothDatabases(true)]
    [BothDatabases(false)]
    [Trait("Requirement", "ID-06")]
    public async Task Whoever_is_verified_holds_the_number_and_the_other_claim_is_emptied(DatabaseKind kind, bool firstOneIsVerified)
    {
        await using var story = await StartAsync(kind);
        var (one, two) = (await story.PersonAsync("张文", Number), await story.PersonAsync("周立", Number));
        var (proven, rival) = firstOneIsVerified ? (one, two) : (two, one);

        var page = await VerifyAsync(story, proven);

        Assert.Contains("实名认证已通过", page.Visible);
        Assert.Contains("实名平台核验", page.Visible);
        await AssertHoldsAsync(story, proven, rival);
    }

    [Theory]
    [BothDatabases(true)]
    [BothDatabases(false)]
    [Trait("Requirement", "ID-06")]
    public async Task A_real_name_check_outweighs_the_employer_who_confirmed_somebody_else(DatabaseKind kind, bool squatterCameFirst)
    {
        await using var story = await StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var early = squatterCameFirst ? null : await story.PersonAsync("张文", Number);
        var squatter = await story.AskedAsync("周立", Number, employer);
        var owner = early ?? await story.PersonAsync("张文", Number);
        Assert.True((await story.ConfirmAsync(squatter.Request, PeopleStory.ClerkOf(employer))).IsDone);
        // The confirmation emptied the claim; its owner fills it in again.
        Assert.True(await ClaimAsync(story, owner));

        await VerifyAsync(story, owner);

        await AssertHoldsAsync(story, owner, squatter.Person);
        Assert.Equal(BindingStatus.Confirmed, (await story.EmploymentAsync(squatter.Request)).Status);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task A_number_verified_elsewhere_cannot_be_verified_again_nor_confirmed_by_an_employer(DatabaseKind kind)
    {
        await using var story = await StartAsync(kind);
        await VerifyAsync(story, await story.PersonAsync("张文", Number));
        var late = await story.PersonAsync("张文", Number);
        Assert.Contains("已在另一个账号上实名认证", (await VerifyAsync(story, late, expected: HttpStatusCode.UnprocessableEntity)).Visible);
        Assert.Equal(IdentityLevel.Claimed, (await story.PersonAsync(late)).IdentityLevel);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        Assert.Equal("registry.number-proven", (await story.ConfirmAsync((await story.ChooseAsync(late, employer)).Value, PeopleStory.ClerkOf(employer))).FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task What_waits_under_the_number_is_credited_to_the_name_that_the_platform_has(DatabaseKind kind)
    {
        await using var people = await StartAsync(kind);
        var story = new ImportStory(people.App);
        await story.ImportAsync(story.Officer(), new ImportLine("p1", Number, "张文"));
        var person = await people.PersonAsync("张雯", Number);

        var page = await VerifyAsync(people, person, "张文");

        Assert.Contains("张文", page.Visible);
        Assert.NotNull(await story.TotalAsync(person.PersonId));
        Assert.Equal("张文", (await people.PersonAsync(person)).Name);
        Assert.Contains(await people.TimelineAsync(person), row => row.StartsWith(RegistryChanges.NameChanged.Code, StringComparison.Ordinal) && row.Contains("张雯") && row.Contains("模拟实名平台"));
    }

    [Theory, BothDatabases]
    public async Task A_change_of_name_is_said_before_it_is_made(DatabaseKind kind)
    {
        await using var story = await StartAsync(kind);
        var visitor = await story.SignInAsync(await story.PersonAsync("张雯", Number));
        var result = await ReturnAsync(visitor, Pass, "张文");
        Assert.Contains("姓名将由“张雯”改为“张文”", result.Visible);
    }

    [Theory]
    [BothDatabases("核验不一致", "不一致")]
    [BothDatabases("平台不可用", "暂时无法使用")]
    public async Task A_check_that_fails_changes_nothing_and_says_what_to_do(DatabaseKind kind, string ending, string said)
    {
        await using var story = await StartAsync(kind);
        var person = await story.PersonAsync("张文", Number);
        var page = await ReturnAsync(await story.SignInAsync(person), ending);
        Assert.Contains(said, page.Visible);
        Assert.DoesNotContain("完成认证", page.Visible);
        Assert.Equal(IdentityLevel.Claimed, (await story.PersonAsync(person)).IdentityLevel);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task A_result_counts_once_for_the_one_it_was_made_for_and_for_fifteen_minutes(DatabaseKind kind)
    {
        await using var story = await StartAsync(kind);
        var (person, other) = (await story.PersonAsync("张文", Number), await story.PersonAsync("周立", Number));
        var visitor = await story.SignInAsync(person);
        var first = await ReturnAsync(visitor, Pass);
        var stranger = await story.SignInAsync(other);
        Assert.Contains("没有完成实名认证", (await stranger.GetAsync(first.Address.PathAndQuery)).Visible);
        Assert.Contains("没有完成实名认证", (await visitor.GetAsync(first.Address.PathAndQuery[..^2] + "AA")).Visible);
        await first.Form("complete").PressAsync("完成认证");
        var again = await visitor.GetAsync(first.Address.PathAndQuery);
        Assert.Contains("已经用过", (await again.Form("complete").PressAsync("完成认证", HttpStatusCode.UnprocessableEntity)).Visible);

        var late = await ReturnAsync(visitor, Pass);
        story.App.Clock.Advance(RealNameChecks.Life);
        Assert.Contains("没有完成实名认证", (await visitor.GetAsync(late.Address.PathAndQuery)).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task A_result_for_another_number_than_the_present_one_is_refused(DatabaseKind kind)
    {
        await using var story = await StartAsync(kind);
        var person = await story.PersonAsync("张文", Number);
        var visitor = await story.SignInAsync(person);
        var result = await ReturnAsync(visitor, Pass);
        await ClaimAsync(story, person, ImportLine.Number(701));
        Assert.Contains("没有完成实名认证", (await visitor.GetAsync(result.Address.PathAndQuery)).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-13")]
    public async Task Where_there_is_no_platform_the_page_says_so_and_offers_the_other_ways(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var visitor = await story.SignInAsync(await story.PersonAsync("张文", Number));
        var page = await visitor.GetAsync("/profile/identity");
        Assert.Contains("尚未接入实名平台", page.Visible);
        Assert.Contains("用人单位确认", page.Visible);
        Assert.Contains("人社部门当面核对", page.Visible);
        Assert.Null(page.Document.QuerySelector("main form"));
        await visitor.GetAsync("/profile/identity/simulator/none", HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-13")]
    public async Task The_number_is_asked_for_once_and_the_platform_is_not_given_it_by_the_page(DatabaseKind kind)
    {
        await using var story = await StartAsync(kind);
        var visitor = await story.SignInAsync(await story.PersonAsync("张文", Number));
        var page = await visitor.GetAsync("/profile/identity");
        Assert.DoesNotContain(Number, page.Source);
        page = await page.Form("real-name").PressAsync("去实名认证");
        Assert.DoesNotContain(Number, page.Source);
        Assert.DoesNotContain(Number, page.Address.ToString());
        await using var db = story.App.Database.Open();
        Assert.Contains(await db.Set<JournalEntry>().Select(e => e.Kind).ToListAsync(TestContext.Current.CancellationToken), each => each == RegistryChanges.RealNameStarted.Code);
    }

    private static async Task<PeopleStory> StartAsync(DatabaseKind kind) => new(await XueshiApp.StartAsync(kind, services => services.AddSimulator()));

    /// <summary>To the platform and back.</summary>
    private static async Task<Page> ReturnAsync(Visitor visitor, string ending, string? name = null)
    {
        var platform = await (await visitor.GetAsync("/profile/identity")).Form("real-name").PressAsync();
        Assert.Contains("模拟", platform.Visible);
        var form = platform.Form("simulator");
        if (name is not null) form.Set("Input.Name", name);
        return await form.PressAsync(ending);
    }

    private static async Task<Page> VerifyAsync(PeopleStory story, Actor person, string? name = null, HttpStatusCode expected = HttpStatusCode.OK) =>
        await (await ReturnAsync(await story.SignInAsync(person), Pass, name)).Form("complete").PressAsync("完成认证", expected);

    private static Task<bool> ClaimAsync(PeopleStory story, Actor person, string? number = null) => story.App.RunAsync(async s => (await
        s.GetRequiredService<Xueshi.Modules.Registry.Profile.ClaimIdNumberHandler>().HandleAsync(new(story.Next(), null, number ?? Number, null), person, TestContext.Current.CancellationToken)).IsDone);

    private static async Task AssertHoldsAsync(PeopleStory story, Actor proven, Actor rival)
    {
        var (holder, emptied) = (await story.PersonAsync(proven), await story.PersonAsync(rival));
        Assert.Equal((IdentityLevel.Verified, IdentityProof.RealNamePlatform), (holder.IdentityLevel, holder.ProvenBy));
        Assert.Equal(story.App.Clock.Now, holder.ProvenAt);
        Assert.NotNull(holder.IdNumberIndex);
        Assert.Equal((IdentityLevel.Claimed, null), (emptied.IdentityLevel, emptied.ProvenBy));
        Assert.Null(emptied.IdNumber);
        Assert.Null(emptied.IdNumberIndex);
        var told = Assert.Single(await story.TimelineAsync(rival), row => row.StartsWith(RegistryChanges.ClaimEmptied.Code, StringComparison.Ordinal));
        Assert.DoesNotContain(holder.Name, told);
        Assert.Contains("已由他人证实", (await (await story.SignInAsync(rival)).GetAsync("/profile/identity")).Visible);
    }
}
