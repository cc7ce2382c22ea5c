using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.CommandLine;
using Xueshi.Platform.Data;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Verification;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Ledger;

/// <summary>bin/xueshi verify ledger</summary>
[Trait("Requirement", "BL-01")]
public class LedgerVerificationTests
{
    /// <summary>Post so many hours of a category to a year, or take the earliest one still standing back.</summary>
    private static readonly Gen<(bool Post, int Year, int Category, int Hours)[]> Operations =
        Gen.Select(Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))), Gen.Int[2018, 2026], Gen.Int[1, 3], Gen.Int[1, 60]).Array[20];

    [Theory, BothDatabases]
    public async Task Whatever_is_posted_and_taken_back_the_stored_account_is_the_sum_of_its_entries(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        foreach (var operations in Operations.Array[2].Single())
        {
            var person = await story.PersonAsync();
            var standing = new Queue<(int Year, Guid Record)>();
            foreach (var (post, year, category, hours) in operations)
            {
                if (post) standing.Enqueue((year, await story.RecognizedAsync(person, year, (SubjectCategory)category, hours)));
                else if (standing.TryDequeue(out var taken)) await story.ReverseAsync(person, taken.Year, taken.Record);
            }
        }
        var (code, told) = await VerifyAsync(story);
        Assert.Equal((Commands.InOrder, true), (code, told.Contains("差异 0 处")));
        await using var db = story.App.Database.Open();
        foreach (var account in await db.AnnualAccounts.Include(a => a.Entries).ToListAsync(TestContext.Current.CancellationToken))
            Assert.Equal(account.TotalHours.Hundredths, account.Entries.Sum(e => e.Hours.Hundredths));
    }

    /// <summary>Behind what the posting itself knows: whoever else writes cannot do it either.</summary>
    [Theory, BothDatabases]
    [Trait("Requirement", "BL-02")]
    public async Task The_database_itself_takes_no_posting_and_no_reversal_twice(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var person = await story.PersonAsync();
        await story.ReverseAsync(person, 2019, await story.RecognizedAsync(person, 2019, SubjectCategory.Public, 18));
        await using var db = story.App.Database.Open();
        var entries = await db.LedgerEntries.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, entries.Count);
        foreach (var entry in entries)
        {
            db.Add(new LedgerEntry
            {
                Id = Guid.CreateVersion7(story.App.Clock.Now), PersonId = entry.PersonId, Year = entry.Year, Category = entry.Category, Hours = entry.Hours, Part = entry.Part,
                SourceKind = entry.SourceKind, SourceId = entry.SourceId, Revision = entry.Revision, ReversesId = entry.ReversesId, RuleVersion = entry.RuleVersion,
                PostedAt = entry.PostedAt, PostedBy = entry.PostedBy,
            });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            db.ChangeTracker.Clear();
        }
    }

    [Theory, BothDatabases]
    public async Task An_account_that_somebody_changed_by_hand_is_listed(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var person = await story.PersonAsync();
        await story.RecognizedAsync(person, 2019, SubjectCategory.Public, 18);
        await using (var db = story.App.Database.Open())
            await db.Database.ExecuteSqlRawAsync("UPDATE ledger_annual_accounts SET elective_hours = 1200, is_passed = NOT is_passed", TestContext.Current.CancellationToken);
        var (code, told) = await VerifyAsync(story);
        Assert.Equal(Commands.Different, code);
        Assert.Contains($"人员 {person.PersonId} 2019 年度", told);
        Assert.Contains("差异 1 处", told);
    }

    [Theory, BothDatabases]
    public async Task The_night_job_reports_in_the_journal_and_repairs_nothing(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        await story.RecognizedAsync(await story.PersonAsync(), 2019, SubjectCategory.Public, 18);
        await using var db = story.App.Database.Open();
        await db.Database.ExecuteSqlRawAsync("UPDATE ledger_annual_accounts SET total_hours = 7200", TestContext.Current.CancellationToken);
        await story.App.RunAsync(async services =>
        {
            var job = ActivatorUtilities.CreateInstance<VerifyJob>(services);
            return await job.RunAsync(services.GetServices<IVerification>().Single(v => v.Name == "ledger"), TestContext.Current.CancellationToken);
        });
        Assert.Equal(7200, (await db.AnnualAccounts.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).TotalHours.Hundredths);
        var reader = new JournalReader(db);
        Assert.Equal("核对年度账户 1 项，发现差异 1 处", (await reader.OfSubjectAsync(Guid.Empty, TestContext.Current.CancellationToken)).Single(s => s.Kind == JobsChanges.Verified.Code).Text);
    }

    [Theory, BothDatabases]
    public async Task An_unknown_verification_lists_the_known_ones(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var (code, told) = await VerifyAsync(story, "everything");
        Assert.Equal(Commands.NotDone, code);
        Assert.Contains("verify ledger", told);
        Assert.Contains("verify journal", told);
    }

    private static async Task<(int Code, string Told)> VerifyAsync(LedgerStory story, string name = "ledger")
    {
        using var output = new StringWriter();
        var code = await Commands.RunAsync(story.App.Services, ["verify", name], output, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
