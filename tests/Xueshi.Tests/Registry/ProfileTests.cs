using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Registry;

public class ProfileTests
{
    private static readonly string Number = TestIdentifiers.Of("residentId").First();

    private static readonly ProfileFields Electronics = new()
    {
        Series = "05-01", PracticeSpecialty = "电子工程", Title = "0000", EducationLevel = "21", Major = "量子考古学", PostalCode = "５１００００",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_first_series_counts_from_2010_and_a_change_from_its_year(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var person = await story.PersonAsync("张文", Number);
        story.App.Clock.Set(2024, 5, 6);
        Assert.True((await SaveAsync(story, person, 0, Electronics)).IsDone);
        story.App.Clock.Set(2026, 11, 23);
        Assert.True((await SaveAsync(story, person, 1, Electronics with { Series = "会计" })).IsDone);

        await using var db = story.App.Database.Open();
        var periods = await db.SeriesPeriods.OrderBy(p => p.FromYear).Select(p => new { p.FromYear, p.Sector, p.Series }).ToListAsync(Cancel);
        Assert.Equal([(2010, Sector.General, "工程技术（电子工程）"), (2026, Sector.Accounting, "会计")], periods.Select(p => (p.FromYear, p.Sector, p.Series)));
        var saved = await story.PersonAsync(person);
        Assert.Equal((Sector.Accounting, "会计"), (saved.Sector, saved.Series));
        Assert.Equal((1, new DateOnly(1985, 1, 1)), (saved.Sex, saved.BornOn!.Value));
        var profile = await db.Profiles.SingleAsync(Cancel);
        Assert.Equal(("量子考古学", "510000"), (profile.Major, profile.PostalCode));
    }

    [Theory, BothDatabases]
    public async Task A_new_series_puts_the_account_of_its_year_under_the_other_rules_at_once(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var person = await story.PersonAsync("张文", Number);
        await SaveAsync(story, person, 0, Electronics);
        foreach (var year in new[] { 2025, 2026 }) await PostAsync(story, person, year);

        await SaveAsync(story, person, 1, Electronics with { Series = "会计" });

        await using var db = story.App.Database.Open();
        var accounts = await db.AnnualAccounts.Where(a => a.PersonId == person.PersonId).ToListAsync(Cancel);
        Assert.Equal(Sector.General, accounts.Single(a => a.Year.Value == 2025).Sector);
        var present = accounts.Single(a => a.Year.Value == 2026);
        Assert.Equal((Sector.Accounting, "会计", CreditHours.Zero), (present.Sector, present.Series, present.TotalHours));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task Whoever_saves_second_sees_both_and_keeps_what_was_typed(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var person = await story.PersonAsync("张文", Number);
        await SaveAsync(story, person, 0, Electronics with { School = "华南理工大学" });
        var page = await (await story.SignInAsync(person)).GetAsync("/profile");
        Assert.DoesNotContain(Number, page.Source);
        await SaveAsync(story, person, 1, Electronics with { School = "中山大学" });

        var conflict = await page.Form("profile").Set("Input.School", "暨南大学").PressAsync("保存", HttpStatusCode.Conflict);

        Assert.Equal("暨南大学", conflict.Find("[name='Input.School']").GetAttribute("value"));
        Assert.Contains("中山大学", conflict.Find("table").TextContent);
        var saved = await conflict.Form("profile").PressAsync("保存");
        Assert.Equal("暨南大学", saved.Find("[name='Input.School']").GetAttribute("value"));
    }

    [Theory, BothDatabases]
    public async Task Everything_that_is_wrong_is_said_at_once(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var person = await story.PersonAsync("张文", Number);
        var outcome = await SaveAsync(story, person, 0, new() { Series = "05-01", EthnicGroup = "火星族", PostalCode = "12", GraduatedOn = new(2030, 1, 1), StartedWorkOn = new(1901, 1, 1) });
        Assert.Equal(
            ["EducationLevel", "EthnicGroup", "GraduatedOn", "PostalCode", "PracticeSpecialty", "StartedWorkOn", "Title"],
            outcome.Refusals.Select(refusal => refusal.Field).Order(StringComparer.Ordinal));
    }

    private static Task<Outcome<Guid>> SaveAsync(PeopleStory story, Actor person, int version, ProfileFields fields) =>
        story.App.RunAsync(s => s.GetRequiredService<SaveProfileHandler>().HandleAsync(new(story.Next(), version, fields), person, Cancel));

    private static Task PostAsync(PeopleStory story, Actor person, int year) => story.App.RunAsync(async s =>
    {
        var posting = new Posting(person.PersonId, new(year), SubjectCategory.Elective, CreditHours.Of(12), default, "record", story.Next(), 1);
        Assert.True((await s.GetRequiredService<LedgerPosting>().PostAsync(posting, person, Cancel)).IsDone);
        return await s.GetRequiredService<XueshiDb>().SaveChangesAsync(Cancel);
    });
}
