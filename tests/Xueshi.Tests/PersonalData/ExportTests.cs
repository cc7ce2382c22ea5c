using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.PersonalData;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.PersonalData;
using Xueshi.Tests.Access;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.PersonalData;

/// <summary>我的个人信息: seen on pages, taken away as a file (个人信息保护法 第四十五条).</summary>
public class ExportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-06")]
    public async Task The_export_contains_every_column_of_the_inventory_that_concerns_the_person(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        using var zip = await ExportAsync(province, Who.Holder);
        using var data = await ReadAsync(zip);
        var tables = data.RootElement.GetProperty("tables").EnumerateArray().ToDictionary(table => table.GetProperty("table").GetString()!);
        foreach (var listed in DataInventory.Current.Tables.Where(table => table.Columns.Any(column => column.IsPersonal)))
        {
            var table = Assert.Contains(listed.Name, (IReadOnlyDictionary<string, JsonElement>)tables);
            Assert.Equal(listed.Columns.Select(column => column.Name), table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()));
            var given = table.GetProperty("columns").EnumerateArray().Where(column => !column.TryGetProperty("withheld", out _)).Select(column => column.GetProperty("name").GetString()!).ToList();
            foreach (var row in table.GetProperty("rows").EnumerateArray()) Assert.Equal(given, row.EnumerateObject().Select(value => value.Name));
        }

        Assert.Equal(province[Who.Holder].IdNumber, Only(tables, "registry_people").GetProperty("id_number").GetString());
        Assert.Equal(province[Who.Holder].Phone, Only(tables, "access_accounts").GetProperty("phone").GetString());
        Assert.Equal(6, tables["hours_learning_records"].GetProperty("rows").GetArrayLength());
        Assert.Equal("30", tables["hours_learning_records"].GetProperty("rows").EnumerateArray().Last().GetProperty("recognized_hours").GetString());
        Assert.Single(tables["certificates_certificates"].GetProperty("rows").EnumerateArray());
        Assert.NotEmpty(tables["journal_entries"].GetProperty("rows").EnumerateArray());

        await using var db = province.App.Database.Open();
        var files = await db.Set<StoredFile>().Where(file => file.OwnerId == province[Who.Holder].PersonId).ToListAsync(Ct);
        Assert.Equal(files.Select(file => (long)file.Size).Order(), zip.Entries.Where(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal)).Select(entry => entry.Length).Order());
        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.Kind == AccessChanges.DataExported.Code && e.ActorId == province[Who.Holder].AccountId, Ct));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-06")]
    public async Task Nothing_of_anybody_else_comes_into_an_export(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        using var zip = await ExportAsync(province, Who.Colleague);
        var text = (await ReadAsync(zip)).RootElement.GetRawText();
        Assert.Contains(province[Who.Colleague].IdNumber, text);
        foreach (var other in Enum.GetValues<Who>().Except([Who.Nobody, Who.Colleague]))
        {
            Assert.DoesNotContain(province[other].IdNumber, text);
            Assert.DoesNotContain(province[other].PersonId.ToString(), text);
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-06")]
    [Trait("Requirement", "SE-03")]
    public async Task From_a_session_left_open_nothing_is_given_out(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var page = await (await province.VisitAsync(Who.Holder)).GetAsync(PersonalDataPage.Address);
        province.App.Clock.Advance(TimeSpan.FromMinutes(6));
        var asked = await ExportForm(page).PressAsync("导出我的个人信息");
        Assert.Contains("密码不正确", (await asked.ShowWhoAsync("canary-guess")).Visible);
        Assert.Equal(PersonalDataPage.Address, (await asked.ShowWhoAsync(Province.Password)).Address.AbsolutePath);
        await using var db = province.App.Database.Open();
        Assert.False(await db.Set<JournalEntry>().AnyAsync(e => e.Kind == AccessChanges.DataExported.Code, Ct));
    }

    /// <summary>A number that is a mere claim must not open what others filed under it.</summary>
    [Theory, BothDatabases]
    [Trait("Requirement", "PI-06")]
    public async Task What_others_filed_under_a_number_is_given_to_whoever_has_proven_it(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        await using var db = province.App.Database.Open();
        foreach (var (who, proven) in new[] { (Who.Applicant, false), (Who.Colleague, true) })
        {
            var index = await db.People.Where(p => p.Id == province[who].PersonId).Select(p => p.IdNumberIndex).SingleAsync(Ct);
            db.RosterRows.Add(new()
            {
                Id = Guid.CreateVersion7(), RosterId = province[Subject.Roster], Number = proven ? 2 : 3, State = Modules.Registry.Model.RosterRowState.Refused, Answer = "名册里的答复",
                Name = "某人", IdNumberIndex = index,
            });
        }
        await db.SaveChangesAsync(Ct);
        using var claimed = await ExportAsync(province, Who.Applicant);
        Assert.DoesNotContain("名册里的答复", (await ReadAsync(claimed)).RootElement.GetRawText());
        using var held = await ExportAsync(province, Who.Colleague);
        Assert.Contains("名册里的答复", (await ReadAsync(held)).RootElement.GetRawText());
    }

    [Fact]
    [Trait("Requirement", "PI-06")]
    public async Task Every_table_that_says_something_about_people_says_whose_rows_they_are()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var tables = app.Services.GetServices<PersonalTable>().ToList();
        var personal = DataInventory.Current.Tables.Where(table => table.Columns.Any(column => column.IsPersonal)).Select(table => table.Name).ToList();
        var missing = personal.Except(tables.Select(table => table.Name)).ToList();
        Assert.True(missing.Count == 0, $"Say in the module's …Tables file which rows of these concern a person, or why that cannot be told: {string.Join(", ", missing)}");
        Assert.Equal(tables.Count, tables.DistinctBy(table => table.Name).Count());
        await using var db = app.Database.Open();
        foreach (var table in tables)
        {
            var columns = DataInventory.Current.Table(table.Name).Columns.Select(column => column.Name).ToList();
            Assert.Empty(table.Opened.Keys.Concat(table.Withheld.Keys).Except(columns));
            if (table.Row is { } row) Assert.Equal(table.Name, db.Model.FindEntityType(row)!.GetTableName());
            else Assert.NotNull(table.WhyNotByPerson);
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-06")]
    public async Task A_person_sees_what_is_kept_on_what_ground_how_long_and_where_it_is_corrected(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var visitor = await province.VisitAsync(Who.Holder);
        var page = await visitor.GetAsync(PersonalDataPage.Address);
        Assert.Contains("履行法定职责", page.Visible);
        Assert.Contains(DataInventory.Current.Meaning("P1"), page.Visible);
        var people = await page.FollowAsync("人员");
        Assert.Contains("陈荔湾", people.Visible);
        Assert.Contains($"{province[Who.Holder].IdNumber[..4]}**********{province[Who.Holder].IdNumber[^4..]}", people.Visible);
        Assert.Equal("/profile", people.Document.Links.OfType<AngleSharp.Html.Dom.IHtmlAnchorElement>().First(link => link.TextContent.Trim() == "更正").GetAttribute("href"));
        await visitor.GetAsync(PersonalTablePage.Of("platform_outbox"), HttpStatusCode.NotFound);
    }

    internal static async Task<ZipArchive> ExportAsync(Province province, Who who)
    {
        var page = await (await province.VisitAsync(who)).GetAsync(PersonalDataPage.Address);
        using var content = new FormUrlEncodedContent([.. ExportForm(page).Fields]);
        using var answer = await page.Visitor.Client.PostAsync(PersonalDataEndpoint.Address, content, Ct);
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Ct)));
    }

    private static PageForm ExportForm(Page page) => new(page, page.Document.Forms.Single(form => form.GetAttribute("action") == PersonalDataEndpoint.Address));

    private static async Task<JsonDocument> ReadAsync(ZipArchive zip)
    {
        await using var stream = await zip.GetEntry(PersonalExport.DataFile)!.OpenAsync(Ct);
        return await JsonDocument.ParseAsync(stream, default, Ct);
    }

    private static JsonElement Only(Dictionary<string, JsonElement> tables, string name) => tables[name].GetProperty("rows").EnumerateArray().Single();
}
