using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Certificates;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>合并重复人员: who has what after it, and again after its undoing.</summary>
public class MergeTests
{
    private static readonly string[] Courses = ["人工智能", "工程伦理", "论文写作"];

    /// <summary>Whose, which course, how many hours.</summary>
    private static readonly Gen<(bool Twin, int Course, int Category, int Year, int Hours)[]> Histories =
        Gen.Select(Gen.Bool, Gen.Int[0, 2], Gen.Int[1, 3], Gen.Int[2024, 2025], Gen.Int[1, 40]).Array[12];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-01")]
    [Trait("Requirement", "BL-02")]
    public async Task Whatever_both_had_the_merged_account_is_the_sum_without_doubles_and_the_undoing_restores_both(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        foreach (var (ofTwin, course, category, year, hours) in Histories.Single().DistinctBy(h => (h.Twin, h.Course, h.Category, h.Year)))
            await story.Certificates.LearnAsync(ofTwin ? story.Twin : story.Person, (SubjectCategory)category, hours, Courses[course], year);
        var (own, other) = (await story.AccountsAsync(story.Person), await story.AccountsAsync(story.Twin));
        var sum = await story.HundredthsAsync(story.Person) + await story.HundredthsAsync(story.Twin);
        var pair = await story.PairAsync();

        var merge = await story.MergeAsync(pair);

        Assert.True(merge.IsDone, merge.FirstRefusal?.Message);
        await story.AssertLedgerAsync();
        await using var db = story.Certificates.App.Database.Open();
        var dropped = await db.LearningRecords.Where(r => r.PersonId == story.Person.PersonId && r.Status == LearningRecordStatus.Revoked).ToListAsync(Cancel);
        Assert.Equal(sum - dropped.Sum(r => r.RecognizedHours!.Value.Hundredths), await story.HundredthsAsync(story.Person));
        Assert.Equal(0, await story.HundredthsAsync(story.Twin));
        Assert.Equal(dropped.Count, await db.Set<JournalEntry>().CountAsync(e => e.Kind == HoursChanges.RecordDoubled.Code && e.BatchId == merge.Value, Cancel));
        var live = await db.LearningRecords.Where(r => r.PersonId == story.Person.PersonId && r.Status == LearningRecordStatus.Approved).ToListAsync(Cancel);
        Assert.Equal(live.Count, live.DistinctBy(r => (r.Year, r.Category, r.CourseName)).Count());

        Assert.True((await story.UndoAsync(merge.Value)) is { IsDone: true });
        await story.AssertLedgerAsync();
        Assert.Equal((own, other), (await story.AccountsAsync(story.Person), await story.AccountsAsync(story.Twin)));
        Assert.Equal(DuplicateStatus.Open, (await story.PairOfAsync(pair)).Status);
    }

    [Theory, BothDatabases]
    public async Task A_certificate_gives_way_to_one_of_the_survivor_and_the_undoing_makes_another(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        var before = await story.Certificates.IssuedAsync();
        var pair = await story.PairAsync();

        var merge = await story.MergeAsync(pair, survivor: story.Twin);

        Assert.True(merge.IsDone, merge.FirstRefusal?.Message);
        Assert.Equal(CertificateStatus.Superseded, (await story.Certificates.CertificateAsync(before.Id)).Status);
        var successor = Assert.Single(await story.Certificates.CertificatesAsync(story.Twin));
        Assert.Equal((CertificateStatus.Valid, before.Id), (successor.Status, successor.ReplacesId!.Value));

        Assert.True((await story.UndoAsync(merge.Value)).IsDone);
        Assert.Equal(CertificateStatus.Revoked, (await story.Certificates.CertificateAsync(successor.Id)).Status);
        Assert.Equal(CertificateStatus.Valid, Assert.Single(await story.Certificates.CertificatesAsync(), c => c.Id != before.Id).Status);
        await story.AssertLedgerAsync();
    }

    [Theory, BothDatabases]
    public async Task Name_and_document_come_from_either_and_go_back(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        var (own, other) = (await story.PersonAsync(story.Person), await story.PersonAsync(story.Twin));
        var merge = await story.MergeAsync(await story.PairAsync(), takeNumber: true);
        Assert.True(merge.IsDone, merge.FirstRefusal?.Message);
        var (merged, absorbed) = (await story.PersonAsync(story.Person), await story.PersonAsync(story.Twin));
        Assert.Equal(other.IdNumberIndex, merged.IdNumberIndex);
        Assert.Equal(IdentityLevel.Vouched, merged.IdentityLevel);
        Assert.Null(absorbed.IdNumberIndex);
        Assert.Equal(story.Person.PersonId, absorbed.MergedIntoId);

        Assert.True((await story.UndoAsync(merge.Value)).IsDone);
        var (again, separate) = (await story.PersonAsync(story.Person), await story.PersonAsync(story.Twin));
        Assert.Equal(own.IdNumberIndex, again.IdNumberIndex);
        Assert.Equal(other.IdNumberIndex, separate.IdNumberIndex);
        Assert.Equal((own.IdentityLevel, other.IdentityLevel), (again.IdentityLevel, separate.IdentityLevel));
        Assert.Null(separate.MergedIntoId);
    }

    [Theory, BothDatabases]
    public async Task Two_present_employers_are_refused_and_two_employments_with_one_become_one(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        var elsewhere = await story.Certificates.PersonAsync("陈人杰", await story.Certificates.OrganizationAsync("广州东山软件有限公司", "440104"));
        var refused = await story.MergeAsync(await story.PairAsync(other: elsewhere));
        Assert.Equal("registry.merge-both-employed", refused.FirstRefusal!.Code);
        Assert.Null((await story.PersonAsync(elsewhere)).MergedIntoId);

        var again = await story.Certificates.PersonAsync("陈人杰", story.Certificates.Employer);
        var merge = await story.MergeAsync(await story.PairAsync(other: again));
        Assert.True(merge.IsDone, merge.FirstRefusal?.Message);
        await using var db = story.Certificates.App.Database.Open();
        Assert.Equal(EndCause.Merged, (await db.Employments.SingleAsync(e => e.PersonId == again.PersonId, Cancel)).EndCause);
        Assert.True((await story.UndoAsync(merge.Value)).IsDone);
        db.ChangeTracker.Clear();
        Assert.Equal(BindingStatus.Confirmed, (await db.Employments.SingleAsync(e => e.PersonId == again.PersonId, Cancel)).Status);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    [Trait("Requirement", "AZ-02")]
    public async Task An_officer_neither_merges_themselves_nor_people_of_elsewhere(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        var own = await story.PairAsync(story.Officer, story.Person);
        Assert.Equal(RefusalKind.NotAllowed, (await story.MergeAsync(own)).FirstRefusal!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, (await story.FindDifferentAsync(own)).FirstRefusal!.Kind);
        var office = await story.Certificates.OrganizationAsync("南山区人社局", "440305", OrganizationKinds.HrssDepartment);
        var elsewhere = await story.Certificates.PersonAsync("郑科员", office: office, role: Modules.Access.Model.Role.HrssOfficer);
        var pair = await story.PairAsync();
        Assert.Equal(RefusalKind.NotFound, (await story.MergeAsync(pair, by: elsewhere)).FirstRefusal!.Kind);
        var merge = await story.MergeAsync(pair);
        Assert.Equal(RefusalKind.NotFound, (await story.UndoAsync(merge.Value, elsewhere)).FirstRefusal!.Kind);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task A_pair_is_decided_once_and_what_is_no_pair_does_not_come_back(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        var pair = await story.PairAsync();
        var seen = (await story.PairOfAsync(pair)).Version;
        Assert.True((await story.FindDifferentAsync(pair)).IsDone);
        Assert.Equal(RefusalKind.Stale, (await story.MergeAsync(pair, version: seen)).FirstRefusal!.Kind);
        await story.SearchAsync();
        Assert.Equal(DuplicateStatus.NotSame, (await story.PairOfAsync(pair)).Status);
    }

    [Theory, BothDatabases]
    public async Task After_a_month_a_merge_stands(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        var merge = await story.MergeAsync(await story.PairAsync());
        story.Certificates.App.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal("registry.merge-undo-late", (await story.UndoAsync(merge.Value)).FirstRefusal!.Code);
    }
}
