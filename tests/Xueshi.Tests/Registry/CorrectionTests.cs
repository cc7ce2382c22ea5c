using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Certificates;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Corrections;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>更正姓名、证件: asked for by the person, decided by the HR department, with all that follows.</summary>
public class CorrectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task An_approved_name_is_the_persons_name_the_former_one_is_kept_and_the_certificate_is_corrected(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        var before = await story.Certificates.IssuedAsync();
        var id = await story.RequestAsync(story.Person, CorrectionStory.Fields("陈仁杰"));

        Assert.True((await story.DecideAsync(id, story.Officer)).IsDone);

        var person = await story.PersonAsync(story.Person);
        Assert.Equal(("陈仁杰", IdentityLevel.Vouched), (person.Name, person.IdentityLevel));
        var certificates = await story.Certificates.CertificatesAsync();
        Assert.Equal([CertificateStatus.Superseded, CertificateStatus.Valid], certificates.Select(c => c.Status));
        Assert.Equal((before.Id, "陈仁杰"), (certificates[1].ReplacesId!.Value, certificates[1].HolderName));
        Assert.Equal(before.Content, certificates[0].Content);
        await using var db = story.Certificates.App.Database.Open();
        var former = await db.FormerIdentities.SingleAsync(f => f.PersonId == person.Id, Cancel);
        Assert.Equal(("陈人杰", "人社部门更正"), (former.Name, former.Why));
        var told = await db.Set<InboxMessage>().Where(m => m.PersonId == person.Id).Join(db.Set<JournalEntry>(), m => m.Id, e => e.Id, (m, e) => e.Kind).ToListAsync(Cancel);
        Assert.Contains(CorrectionChanges.Approved.Code, told);
        Assert.Contains(RegistryChanges.NameChanged.Code, told);
        Assert.Contains(CertificatesChanges.Superseded.Code, told);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    [Trait("Requirement", "PI-03")]
    public async Task An_approved_number_is_sealed_proven_and_empties_what_others_merely_claimed(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        await story.Certificates.IssuedAsync();
        var squatter = await SquatterAsync(story, IdentityLevel.Claimed);
        var id = await story.RequestAsync(story.Person, CorrectionStory.Fields(number: CorrectionStory.OtherNumber));
        Assert.DoesNotContain(CorrectionStory.OtherNumber, System.Text.Encoding.UTF8.GetString((await story.CorrectionAsync(id)).IdNumber!));

        Assert.True((await story.DecideAsync(id, story.Officer)).IsDone);

        var person = await story.PersonAsync(story.Person);
        Assert.Equal((CorrectionStory.OtherNumber, IdentityLevel.Vouched, 1), (story.NumberOf(person)!.Text, person.IdentityLevel, person.Sex));
        Assert.Equal(new DateOnly(1985, 1, 1), person.BornOn);
        Assert.Null((await story.PersonAsync(squatter)).IdNumberIndex);
        Assert.Null((await story.CorrectionAsync(id)).IdNumber);
        Assert.Contains("0011", CertificateContentJson.Read((await story.Certificates.CertificatesAsync())[1].Content).MaskedIdNumber);
        await using var db = story.Certificates.App.Database.Open();
        Assert.DoesNotContain(await db.Set<JournalEntry>().Select(e => e.Facts + e.Reason).ToListAsync(Cancel), text => text.Contains(CorrectionStory.OtherNumber, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task A_number_proven_by_another_is_told_to_the_officer_and_not_to_the_applicant(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        await SquatterAsync(story, IdentityLevel.Vouched);
        var free = await story.SaveAsync(await story.Certificates.PersonAsync("何自由", story.Certificates.Employer), CorrectionStory.Fields(number: "44000019881212004X"));
        var taken = await story.SaveAsync(story.Person, CorrectionStory.Fields(number: CorrectionStory.OtherNumber));
        Assert.Equal((free.IsDone, true), (taken.IsDone, (await story.HandInAsync(story.Person, taken.Value)).IsDone));
        var own = await (await story.Certificates.SignInAsync(story.Person)).GetAsync(CorrectionTerms.Own(taken.Value));
        Assert.DoesNotContain("另一人员", own.Visible);

        Assert.Equal("registry.correction-number-proven", (await story.DecideAsync(taken.Value, story.Officer)).FirstRefusal!.Code);
        var desk = await (await story.Certificates.SignInAsync(story.Officer)).GetAsync(CorrectionTerms.OnDesk(taken.Value));
        Assert.Contains("已由另一人员确认", desk.Visible);
        Assert.DoesNotContain("准予更正", desk.Document.QuerySelectorAll("button").Select(button => button.TextContent));
        Assert.Equal(CorrectionStatus.Waiting, (await story.CorrectionAsync(taken.Value)).Status);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-05")]
    public async Task Nobody_decides_on_their_own_request(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        var id = await story.RequestAsync(story.Officer with { Actor = story.Person.Actor with { AccountId = story.Officer.Actor.AccountId, PersonId = story.Officer.PersonId } }, CorrectionStory.Fields("周科长", jurisdiction: "440104"));
        foreach (var decision in Enum.GetValues<CorrectionDecision>())
            Assert.Equal(RefusalKind.NotAllowed, (await story.DecideAsync(id, story.Officer, decision)).FirstRefusal!.Kind);
        var colleague = await story.OfficerOfAsync("吴科员", "440104");
        Assert.True((await story.DecideAsync(id, colleague)).IsDone);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task An_office_elsewhere_does_not_find_the_request(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        var id = await story.RequestAsync(story.Person, CorrectionStory.Fields("陈仁杰"));
        var elsewhere = await story.OfficerOfAsync("郑科员", "440305");
        Assert.Equal(RefusalKind.NotFound, (await story.DecideAsync(id, elsewhere)).FirstRefusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await story.HandInAsync(story.Officer, id)).FirstRefusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await story.WithdrawAsync(story.Officer, id)).FirstRefusal!.Kind);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-02")]
    public async Task The_second_officer_learns_who_decided_and_an_officer_that_the_person_withdrew(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        var id = await story.RequestAsync(story.Person, CorrectionStory.Fields("陈仁杰"));
        var seen = (await story.CorrectionAsync(id)).Version;
        Assert.True((await story.DecideAsync(id, story.Officer, CorrectionDecision.Reject)).IsDone);
        var late = (await story.DecideAsync(id, await story.OfficerOfAsync("吴科员", "440104"), version: seen)).FirstRefusal!;
        Assert.Equal((RefusalKind.Stale, true), (late.Kind, late.Message.Contains("周科员", StringComparison.Ordinal)));

        var another = await story.RequestAsync(story.Person, CorrectionStory.Fields("陈仁杰"));
        var version = (await story.CorrectionAsync(another)).Version;
        Assert.True((await story.WithdrawAsync(story.Person, another)).IsDone);
        Assert.Equal(RefusalKind.Stale, (await story.DecideAsync(another, story.Officer, version: version)).FirstRefusal!.Kind);
        Assert.Equal("陈人杰", (await story.PersonAsync(story.Person)).Name);
    }

    [Theory, BothDatabases]
    public async Task A_returned_request_is_repaired_and_handed_in_again(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        var id = await story.RequestAsync(story.Person, CorrectionStory.Fields("陈仁杰", CorrectionStory.OtherNumber));
        Assert.Equal("registry.correction-answer", (await story.DecideAsync(id, story.Officer, CorrectionDecision.Return, " ")).FirstRefusal!.Code);
        Assert.True((await story.DecideAsync(id, story.Officer, CorrectionDecision.Return, "请补充户口簿变更页")).IsDone);
        var returned = await story.CorrectionAsync(id);

        // The number given before stays, though no page shows it to be sent again.
        Assert.True((await story.SaveAsync(story.Person, CorrectionStory.Fields("陈任杰", kept: returned.Proofs.ConvertAll(p => p.FileId)), id, returned.Version)).IsDone);
        Assert.True((await story.HandInAsync(story.Person, id)).IsDone);
        Assert.Equal(2, (await story.CorrectionAsync(id)).Proofs.Count);
        Assert.True((await story.DecideAsync(id, story.Officer)).IsDone);
        var person = await story.PersonAsync(story.Person);
        Assert.Equal(("陈任杰", CorrectionStory.OtherNumber), (person.Name, story.NumberOf(person)!.Text));
    }

    [Theory, BothDatabases]
    public async Task What_cannot_be_asked_for_is_said_beside_the_field(DatabaseKind kind)
    {
        await using var story = await CorrectionStory.StartAsync(kind);
        var claimant = await story.Certificates.PersonAsync("何声称", level: IdentityLevel.Claimed);
        Assert.Equal(["registry.correction-nothing", "registry.correction-reason", "registry.correction-proof"],
            (await story.SaveAsync(story.Person, CorrectionStory.Fields("陈人杰", reason: ""), proof: false)).Refusals.Select(r => r.Code));
        Assert.Contains("id-number.check-digit", (await story.SaveAsync(story.Person, CorrectionStory.Fields(number: "440000198501010012"))).Refusals.Select(r => r.Code));
        Assert.Equal(["registry.correction-claim", "registry.correction-jurisdiction"],
            (await story.SaveAsync(claimant, CorrectionStory.Fields(number: CorrectionStory.OtherNumber))).Refusals.Select(r => r.Code));
        var foreign = (await story.CorrectionAsync((await story.SaveAsync(story.Person, CorrectionStory.Fields("陈仁杰"))).Value)).Proofs[0].FileId;
        Assert.Equal("registry.correction-file", (await story.SaveAsync(claimant, CorrectionStory.Fields("何实名", jurisdiction: "440104", kept: [foreign]))).FirstRefusal!.Code);
        Assert.Equal("registry.correction-open", (await story.SaveAsync(story.Person, CorrectionStory.Fields("陈仁杰"))).FirstRefusal!.Code);
    }

    private static Task<Certificates.Somebody> SquatterAsync(CorrectionStory story, IdentityLevel level) => story.Certificates.App.RunAsync(async services =>
    {
        var squatter = await story.Certificates.PersonAsync("胡占用", level: IdentityLevel.Claimed);
        var db = services.GetRequiredService<XueshiDb>();
        var person = await db.People.SingleAsync(p => p.Id == squatter.PersonId, Cancel);
        services.GetRequiredService<IdNumberVault>().Claim(person, Modules.Registry.Model.Identity.IdNumber.Read(null, CorrectionStory.OtherNumber, new DateOnly(2026, 11, 23)).Value);
        person.IdentityLevel = level;
        await db.SaveChangesAsync(Cancel);
        return squatter;
    });
}
