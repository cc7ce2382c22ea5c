using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Xueshi.Tests.Ledger;

/// <summary>会计: an examination is worth a whole year, so one source posts hours of several categories and parts (财会〔2018〕10号).</summary>
public class WholeYearPostingTests
{
    private static readonly CePolicy Policy = CePolicy.Load();

    [Theory]
    [BothDatabases(2022, "national-exam", 2)]
    [BothDatabases(2023, "province-exam", 3)]
    [Trait("Requirement", "BL-02")]
    public async Task An_examination_passes_the_year_once_and_is_taken_back_whole(DatabaseKind kind, int year, string code, int entries)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var person = await story.PersonAsync(sector: Sector.Accounting, series: "会计");
        var (at, source) = (new CeYear(year), story.Next());
        var worth = Policy.AccountingConversions(at).Single(rule => rule.Code == code).Convert(at, 1);

        await PostAsync(1);
        await PostAsync(1);
        Assert.Equal((entries, 90, true), await AccountAsync());

        Assert.Equal(entries, await ReverseAsync());
        Assert.Equal((entries * 2, 0, false), await AccountAsync());

        await PostAsync(2);
        Assert.Equal((entries * 3, 90, true), await AccountAsync());
        Assert.Equal(LedgerRefusals.StillPosted, await RefusedAsync(3));

        Task PostAsync(int revision) => story.App.RunAsync(async services =>
        {
            var ledger = services.GetRequiredService<LedgerPosting>();
            foreach (var credits in worth)
                Assert.True((await ledger.PostAsync(Of(credits, revision), Actor.System("系统"), default)).IsDone);
            return await services.GetRequiredService<XueshiDb>().SaveChangesAsync();
        });

        Task<Xueshi.Platform.Work.Refusal?> RefusedAsync(int revision) => story.App.RunAsync(async services =>
            (await services.GetRequiredService<LedgerPosting>().PostAsync(Of(worth[0], revision), Actor.System("系统"), default)).FirstRefusal);

        Task<int> ReverseAsync() => story.App.RunAsync(async services =>
        {
            var reversals = await services.GetRequiredService<LedgerPosting>().ReverseAsync(person.PersonId, at, "achievement", source, Actor.System("系统"), "成绩撤销", default);
            await services.GetRequiredService<XueshiDb>().SaveChangesAsync();
            return reversals.Value.Count;
        });

        Posting Of(ConvertedCredits credits, int revision) => new(person.PersonId, at, credits.Category, credits.Credits, credits.Part, "achievement", source, revision);

        async Task<(int Entries, int Total, bool Passed)> AccountAsync()
        {
            await using var db = story.App.Database.Open();
            var account = await db.AnnualAccounts.AsNoTracking().Include(a => a.Entries).SingleAsync(a => a.PersonId == person.PersonId && a.Year == at);
            return (account.Entries.Count, account.TotalHours.Hundredths / 100, account.IsPassed);
        }
    }
}
