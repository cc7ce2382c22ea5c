using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Work;
using Xueshi.Tests.Access;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>Numbers that must not come out anywhere, and a walk through everything to see that they do not.</summary>
public class CanaryTests
{
    [Fact]
    [Trait("Requirement", "PI-02")]
    public async Task No_page_shows_a_full_ID_number_to_anybody_not_even_to_its_holder()
    {
        await using var province = await Province.StartAsync(DatabaseKind.Sqlite);
        var pages = 0;
        await foreach (var (who, page) in (await Walk.OfAsync(province)).PagesAsync())
        {
            pages++;
            foreach (var number in province.IdNumbers)
                Assert.False(page.Source.Contains(number, StringComparison.OrdinalIgnoreCase), $"{who} reads a full ID number at {page.Address.PathAndQuery}; show IdNumber.Masked.");
        }
        Assert.True(pages > 40, $"The walk saw only {pages} pages.");
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-02")]
    public async Task The_officer_who_vouches_sees_the_registrants_number_once_after_reason_and_password(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var (number, address) = (province[Who.Applicant].IdNumber, $"/registry/organizations/{province[Subject.PendingOrganization]}/review");
        var officer = await province.VisitAsync(Who.Hrss);
        province.App.Clock.Advance(TimeSpan.FromMinutes(6));
        var asked = await (await officer.GetAsync(address)).Form("show").Set("Show.Reason", "核对证件").PressAsync("显示一次");
        Assert.DoesNotContain(number, (await asked.ShowWhoAsync("canary-guess")).Source);
        Assert.Contains(number, (await (await asked.ShowWhoAsync(Province.Password)).Form("show").PressAsync("显示一次")).Visible);
        Assert.DoesNotContain(number, (await officer.GetAsync(address)).Source);

        await using var db = province.App.Database.Open();
        var entry = await db.Set<JournalEntry>().SingleAsync(e => e.Kind == RegistryChanges.NumberShown.Code, TestContext.Current.CancellationToken);
        Assert.Equal((province[Who.Applicant].PersonId, "核对证件", "吴人社"), (entry.PersonId!.Value, entry.Reason!, entry.ActorName));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-05")]
    [Trait("Requirement", "WB-04")]
    public async Task Nothing_that_was_confided_comes_into_a_log_a_journal_or_a_remembered_answer(DatabaseKind kind)
    {
        var log = new CapturedLog();
        await using var province = await Province.StartAsync(kind, log.Into);
        var walk = await Walk.OfAsync(province);
        var secrets = new List<(string What, string Value)> { ("password", Province.Password) };
        secrets.AddRange(province.Numbers.Select(number => ("ID or phone number", number)));
        await foreach (var (_, page) in walk.PagesAsync())
        {
            if (page.Document.QuerySelector("input[name=__form]")?.GetAttribute("value") is { Length: > 20 } token) secrets.Add(("form token", token));
        }
        foreach (var login in new[] { province[Who.Holder].IdNumber, province[Who.Holder].Phone })
            await (await province.App.Visit().GetAsync("/sign-in")).Form("sign-in").Set("Input.Login", login).Set("Input.Password", "canary-wrong-password").PressAnywayAsync();
        secrets.Add(("password", "canary-wrong-password"));

        await using var db = province.App.Database.Open();
        secrets.AddRange((await db.Set<Modules.Access.Model.Session>().Select(session => session.Id).ToListAsync(TestContext.Current.CancellationToken)).Select(id => ("session", id.ToString("N"))));
        secrets.AddRange((await db.Set<Modules.Certificates.Model.CeCertificate>().Select(certificate => certificate.Token).ToListAsync(TestContext.Current.CancellationToken)).Select(token => ("certificate token", token)));
        var journal = await db.Set<JournalEntry>().Select(entry => entry.Facts + entry.Reason + entry.ActorName).ToListAsync(TestContext.Current.CancellationToken);
        var answers = await db.Set<Operation>().Select(operation => operation.Answer).ToListAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(journal);
        Assert.Contains(log.Lines, line => line.StartsWith("Debug", StringComparison.Ordinal));
        foreach (var (place, lines) in new (string, IEnumerable<string>)[] { ("the log", log.Lines), ("the journal", journal), ("platform_operations", answers) })
            foreach (var (what, value) in secrets.Distinct())
                Assert.True(lines.FirstOrDefault(line => line.Contains(value, StringComparison.OrdinalIgnoreCase)) is null, $"A {what} is in {place}: {First(lines, value)}");
    }

    private static string? First(IEnumerable<string> lines, string value) => lines.FirstOrDefault(line => line.Contains(value, StringComparison.OrdinalIgnoreCase));
}
