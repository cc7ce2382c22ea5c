using AngleSharp.Html.Dom;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Certificates;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Files;
using Xueshi.Tests.Hours;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>Text stays text: through every field that people type, on every page that shows it, and in the file that is printed (WB-05).</summary>
public class StoredTextTests
{
    [Theory, BothDatabases]
    [Trait("Requirement", "WB-05")]
    public async Task What_is_typed_into_a_declaration_and_its_decision_is_shown_as_it_was_typed(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var (person, reviewer, inspector) = (await story.SignInAsync(story.Person), await story.SignInAsync(story.Reviewer), await story.SignInAsync(story.Inspector));
        var plain = await ReturnedAsync(story, "平常的文字");
        var addresses = (Func<Guid, (Visitor, string)[]>)(id => [(person, HoursAddresses.Record(id)), (person, HoursAddresses.EditRecord(id)), (reviewer, HoursAddresses.OnDesk(id)), (inspector, HoursAddresses.Inspect(id))]);
        var usual = new List<int>();
        foreach (var (visitor, address) in addresses(plain)) usual.Add(Elements(await visitor.GetAsync(address)));

        foreach (var text in HostileTexts.All)
        {
            var id = await ReturnedAsync(story, text);
            foreach (var ((visitor, address), expected) in addresses(id).Zip(usual))
            {
                var page = await visitor.GetAsync(address);
                Assert.Equal((text, expected), (text, Elements(page)));
                Assert.True(Shows(page, text), $"{address} does not show {text} as it was typed.");
            }
        }
        foreach (var (visitor, address) in new[] { (person, HoursAddresses.Records), (reviewer, HoursAddresses.Desk + "?status=3"), (inspector, HoursAddresses.Inspection), (person, "/account/timeline") })
            Assert.DoesNotContain((await visitor.GetAsync(address)).Document.Scripts, script => script.Source is not { Length: > 0 } source || !source.StartsWith('/'));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "WB-05")]
    public async Task Names_of_files_and_people_stay_text(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        foreach (var text in HostileTexts.All.Where(text => text.Contains('<')))
        {
            var someone = await story.PersonAsync(text, story.Employer);
            var page = await (await (await story.SignInAsync(someone)).GetAsync(HoursAddresses.NewRecord)).Form("declare")
                .Set("Input.CourseName", "课程").Set("Input.Category", "2").Set("Input.FormCode", "online").Attach("Input.Evidence", text.Replace("\"", "") + ".pdf", Pdfs.Good()).PressAsync("保存草稿");
            Assert.Contains(text, page.Document.Body!.TextContent);
            Assert.Empty(page.Document.QuerySelectorAll("main svg[onload], iframe, img[onerror], [onfocus], [onmouseover], base, form form, b"));
        }
    }

    [Fact]
    [Trait("Requirement", "WB-05")]
    public async Task A_certificate_prints_the_course_as_it_was_typed()
    {
        await using var story = await CertificateStory.StartAsync(DatabaseKind.Sqlite);
        string[] courses = ["<script>alert(1)</script>", "&lt;b&gt;", "=1+1", "'; DROP TABLE x; --", "{0} ${7*7}", "(paren\\) Tj ET"];
        foreach (var course in courses) await story.LearnAsync(story.Person, SubjectCategory.Elective, 1, course);
        var certificate = await story.IssuedAsync();
        var visitor = await story.SignInAsync(story.Person);
        using var pdf = Poppler.Open(await visitor.Client.GetByteArrayAsync(new Uri($"/certificates/{certificate.Id}/pdf", UriKind.Relative), TestContext.Current.CancellationToken));
        var (printed, shown) = (pdf.Content(), await visitor.GetAsync($"/certificates/{certificate.Id}"));
        Assert.All(courses, course => Assert.Contains(course.Replace(" ", ""), printed));
        Assert.All(courses, course => Assert.Contains(course, shown.Document.Body!.TextContent));
    }

    /// <summary>The text in every field, returned with the text as the reason.</summary>
    private static async Task<Guid> ReturnedAsync(HoursStory story, string text)
    {
        DeclaredFields fields = HoursStory.Fields(hours: 1) with { CourseName = text, InstitutionName = text, Assessment = null, Place = text, Content = text, Remark = text };
        var id = await story.SubmittedAsync(null, fields);
        Assert.True((await story.DecideAsync(id, story.Reviewer, Decision.Return, reason: text)).IsDone);
        return id;
    }

    /// <summary>What the page is made of; text that became markup would add to it.</summary>
    private static int Elements(Page page) => page.Document.QuerySelectorAll("body *").Count(element => element.LocalName is not ("br" or "wbr"));

    private static bool Shows(Page page, string text) =>
        page.Document.Body!.TextContent.Contains(text)
        || page.Document.QuerySelectorAll("input, textarea").Any(field => field is IHtmlInputElement input && input.Value == text || field is IHtmlTextAreaElement area && area.Value == text);
}
