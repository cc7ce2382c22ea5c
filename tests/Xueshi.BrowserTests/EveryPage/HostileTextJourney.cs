using Microsoft.EntityFrameworkCore;
using Xueshi.BrowserTests.People;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Tests.Assurance;
using Xunit;

namespace Xueshi.BrowserTests.EveryPage;

public class HostileTextJourney
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "WB-05")]
    public async Task What_somebody_typed_runs_in_nobodys_browser()
    {
        await using var settled = await SettledProvince.OpenAsync();
        var records = await DeclareAsync(settled.Province);
        await using var holder = await settled.WelcomeAsync(Who.Holder);
        await using var clerk = await settled.WelcomeAsync(Who.Employer);
        await using var officer = await settled.WelcomeAsync(Who.Hrss);
        foreach (var (text, id) in records) await ReadAsync(clerk, $"/hours/desk/{id}", text);
        foreach (var (reader, list) in new[] { (holder, "/hours/records"), (clerk, "/hours/desk"), (officer, "/hours/inspection") })
            await ReadAsync(reader, list, HostileTexts.All[^1]);
        foreach (var text in HostileTexts.All.Take(10))
            await ReadAsync(officer, $"/hours/inspection?person={Uri.EscapeDataString(text)}&name={Uri.EscapeDataString(text)}", null);
    }

    private static async Task ReadAsync(Journey reader, string address, string? text)
    {
        await reader.GoAsync(address);
        Assert.True(text is null || await reader.Page.EvaluateAsync<bool>("text => document.body.textContent.includes(text)", text), $"{address} does not show {text} as it was typed.");
        Assert.False(await reader.Page.EvaluateAsync<bool>("() => 'owned' in window"), $"{address} ran {text}.");
    }

    /// <summary>One record for each text, which stands wherever a person can type.</summary>
    private static async Task<IReadOnlyList<(string Text, Guid Id)>> DeclareAsync(Province province)
    {
        await using var db = province.App.Database.Open();
        var desk = await db.Set<Employment>().Where(e => e.PersonId == province[Who.Holder].PersonId).Select(e => e.OrganizationId).SingleAsync(Cancel);
        var records = HostileTexts.All.Select((text, order) => Declared(province, desk, text, order)).ToList();
        db.AddRange(records);
        await db.SaveChangesAsync(Cancel);
        return [.. records.Select(record => (record.CourseName, record.Id))];
    }

    private static LearningRecord Declared(Province province, Guid desk, string text, int order)
    {
        var now = province.App.Clock.Now.AddSeconds(order + 1);
        var record = new LearningRecord
        {
            Id = Guid.CreateVersion7(now), PersonId = province[Who.Holder].PersonId, Year = new CeYear(2026), Category = SubjectCategory.Elective, CourseName = text, FormCode = "online",
            StartedOn = new DateOnly(2026, 5, 4), EndedOn = new DateOnly(2026, 5, 8), DeclaredHours = CreditHours.Of(6), InstitutionName = text, Place = text, Content = text, Remark = text,
            Source = RecordSource.Declared, Status = LearningRecordStatus.Draft, CreatedAt = now,
        };
        record.Evidence.Add(new Evidence { RecordId = record.Id, FileId = province[Subject.Proof] });
        Assert.Null(record.Submit(desk, now));
        return record;
    }
}
