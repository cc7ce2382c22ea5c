using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Access;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Hours;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>Forms that carry more than they have fields for: the names of all properties of the rows behind them change nothing (AZ-04).</summary>
public class OverPostingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-04")]
    public async Task A_declaration_that_claims_to_be_recognized_stays_a_draft_of_its_sender(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var visitor = await story.SignInAsync(story.Person);
        var form = (await visitor.GetAsync(HoursAddresses.NewRecord)).Form("declare").Set("Input.CourseName", "边缘计算").Set("Input.Category", "2").Set("Input.FormCode", "online");
        await SendAsync(visitor, HoursAddresses.NewRecord, form, [typeof(LearningRecord)], "4", story.OtherReviewer.PersonId.ToString(), "2020-01-01");

        await using var db = story.App.Database.Open();
        var made = await db.LearningRecords.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Cancel);
        Assert.Equal(3, made.Count);
        Assert.All(made, record =>
        {
            Assert.Equal((LearningRecordStatus.Draft, story.Person.PersonId, RecordSource.Declared, story.App.Clock.Now), (record.Status, record.PersonId, record.Source, record.CreatedAt));
            Assert.Equal((null, null, null, null, 0), (record.RecognizedHours, record.RecognizerId, record.DecidedBy, record.DecidedAt, record.Revision));
            Assert.Equal((null, null, null, null, false), (record.SourceSystem, record.SourceRecordId, record.TopicKey, record.BatchId, record.IsImportUndone));
        });
        Assert.False(await db.Set<LedgerEntry>().AnyAsync(Cancel));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-04")]
    public async Task A_decision_decides_and_alters_nothing_that_was_declared(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        var before = await story.RecordAsync(id);
        var visitor = await story.SignInAsync(story.Reviewer);
        var form = (await visitor.GetAsync(HoursAddresses.OnDesk(id))).Form("decide").Set("Input.Decision", "1");
        await SendAsync(visitor, HoursAddresses.OnDesk(id), form, [typeof(LearningRecord), typeof(AnnualAccount), typeof(LedgerEntry)], story.OtherReviewer.PersonId.ToString());

        var after = await story.RecordAsync(id);
        Assert.Equal(LearningRecordStatus.Approved, after.Status);
        Assert.Equal(
            (before.PersonId, before.Year, before.Category, before.CourseName, before.DeclaredHours, before.RecognizerId, before.Source, before.CreatedAt, before.SubmittedAt),
            (after.PersonId, after.Year, after.Category, after.CourseName, after.DeclaredHours, after.RecognizerId, after.Source, after.CreatedAt, after.SubmittedAt));
        Assert.Equal((CreditHours.Of(12), story.Reviewer.Actor.AccountId, 1), (after.RecognizedHours, after.DecidedBy, after.Revision));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-04")]
    public async Task A_registration_makes_a_mere_claim_and_an_account_without_any_office(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var visitor = app.Visit();
        var form = (await visitor.GetAsync("/register")).Form().Fill("chen.liwan");
        await SendAsync(visitor, "/register", form, [typeof(Person), typeof(Account), typeof(Membership), typeof(Employment)], "3");

        await using var db = app.Database.Open();
        var account = await db.Set<Account>().AsNoTracking().Include(a => a.Person).SingleAsync(Cancel);
        Assert.Equal((IdentityLevel.Claimed, AccountStatus.Active, app.Clock.Now), (account.Person!.IdentityLevel, account.Status, account.CreatedAt));
        Assert.Equal((Sector.General, null), (account.Person.Sector, account.Person.Series));
        Assert.False(await db.Set<Membership>().AnyAsync(Cancel));
        Assert.False(await db.Set<Employment>().AnyAsync(Cancel));
    }

    /// <summary>Sends the form once for each value, with every property of the rows under every name that a binder might take, beside what the form has.</summary>
    private static async Task SendAsync(Visitor visitor, string address, PageForm form, Type[] rows, params string[] values)
    {
        var own = form.Fields.ToList();
        foreach (var value in values)
        {
            var fields = own.Select(field => field.Key == "Input.OperationId" ? KeyValuePair.Create(field.Key, Certificates.CertificateStory.NewOperation().ToString()) : field).ToList();
            if (fields.Exists(field => field.Key == "Input.DeclaredHours")) fields.Add(KeyValuePair.Create("Input.Action", "draft"));
            var names = rows.SelectMany(row => row.GetProperties()).Select(property => property.Name).Distinct()
                .SelectMany(name => new[] { name, $"Input.{name}", $"Fields.{name}", $"Input.Record.{name}", $"Input.Person.{name}" });
            fields.AddRange(names.Where(name => !own.Exists(field => field.Key == name)).Select(name => KeyValuePair.Create(name, value)));
            using var content = new FormUrlEncodedContent(fields);
            using var answer = await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
            Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Cancel)}");
        }
    }
}
