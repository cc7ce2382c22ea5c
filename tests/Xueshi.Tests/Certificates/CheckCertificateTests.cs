using System.Net;
using System.Text.RegularExpressions;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Certificates;

public partial class CheckCertificateTests
{
    private const int PerHour = 30;

    [Theory, BothDatabases]
    public async Task Page_print_and_PDF_show_every_field_as_it_was_stored(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();
        var content = CertificateContentJson.Read(certificate.Content);
        var browser = await story.SignInAsync(story.Person);
        var pdf = await browser.Client.GetByteArrayAsync($"/certificates/{certificate.Id}/pdf", TestContext.Current.CancellationToken);
        using var poppler = Poppler.Open(pdf);

        string[] views =
        [
            poppler.Content(),
            Squeezed((await story.App.Visit().GetAsync($"/c/{certificate.Number}/{certificate.Token}")).Visible),
            Squeezed((await ByNameAsync(story.App.Visit(), $" {CertificateStory.NumberOf(certificate).ToLowerInvariant()} ", "陈人杰")).Visible),
            Squeezed((await browser.GetAsync($"/certificates/{certificate.Id}/print")).Visible),
        ];
        string[] fields =
        [
            content.Title, content.Number.ToString(), content.HolderName, content.IdTypeName, content.MaskedIdNumber, content.EmployerName, content.TitleSeries,
            content.Year.ToString(), content.Verdict, content.TotalDone.ToString(), content.IssuingAuthority, content.SupervisedBy, "2026-11-23", content.VerificationHost,
            .. content.Items.SelectMany(item => new[] { item.Course, item.Institution, $"{item.StartedOn:yyyy-MM-dd}至{item.EndedOn:yyyy-MM-dd}", item.Hours.ToString() }),
            .. content.Categories.Select(category => CategoryName.Full(category.Category)),
        ];
        Assert.All(views, view => Assert.All(fields, field => Assert.Contains(Squeezed(field), view)));
        Assert.Matches(@"^\*{14}\d{4}$|^\*{14}\d{3}X$", content.MaskedIdNumber);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "CE-03")]
    public async Task A_wrong_name_and_an_unknown_number_get_the_same_answer(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();
        var known = CertificateStory.NumberOf(certificate);
        var unknown = CertificateNumber.Draw(new CeYear(2026));

        var wrongName = await ByNameAsync(story.App.Visit(), known, "王小明", HttpStatusCode.NotFound);
        var noSuch = await ByNameAsync(story.App.Visit(), unknown.ToString(), "王小明", HttpStatusCode.NotFound);
        Assert.Equal(Plain(wrongName.Source, known), Plain(noSuch.Source, unknown.ToString()));

        var wrongCode = await story.App.Visit().GetAsync($"/c/{certificate.Number}/{VerificationToken.Draw()}", HttpStatusCode.NotFound);
        var noCode = await story.App.Visit().GetAsync($"/c/{unknown.Compact}/{VerificationToken.Draw()}", HttpStatusCode.NotFound);
        Assert.Equal(wrongCode.Source, noCode.Source);
        var counts = new[] { known, unknown.ToString() }.Select(number => story.Watch.CountAsync(() => ByNameAsync(story.App.Visit(), number, "王小明", HttpStatusCode.NotFound)));
        var statements = new List<int>();
        foreach (var count in counts) statements.Add(await count);
        Assert.Equal(statements[0], statements[1]);
    }

    [Theory, BothDatabases]
    public async Task Neither_the_form_nor_what_it_found_is_kept_by_a_cache(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();
        var visitor = story.App.Visit();
        using var asked = await visitor.Client.GetAsync("/certificates/check", TestContext.Current.CancellationToken);
        var form = (await visitor.GetAsync("/certificates/check")).Form("check").Set("Input.Number", CertificateStory.NumberOf(certificate)).Set("Input.Name", "陈人杰");
        using var found = await visitor.Client.PostAsync("/certificates/check", new FormUrlEncodedContent(form.Fields), TestContext.Current.CancellationToken);
        Assert.Contains("再查一份", await found.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.All([asked, found], answer => Assert.True(answer.Headers.CacheControl?.NoStore));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "CE-03")]
    public async Task Thirty_checks_an_hour_from_one_network_on_all_nodes_together(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();
        var address = $"/c/{certificate.Number}/{certificate.Token}";
        await using var node = story.App.WithWebHostBuilder(_ => { });
        var (first, second) = (story.App.Visit(), new Visitor(node.CreateClient(new() { BaseAddress = new Uri("https://localhost") })));
        From(first, "203.0.113.7");
        From(second, "203.0.113.8");

        for (var i = 0; i < PerHour; i++) await (i % 2 == 0 ? first : second).GetAsync(address);
        story.App.Clock.Advance(TimeSpan.FromMinutes(15));

        foreach (var node1 in new[] { first, second })
        {
            var page = await node1.GetAsync(address, HttpStatusCode.TooManyRequests);
            Assert.Contains("请在 45 分钟后再试", page.Visible);
        }
        using var answer = await first.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromMinutes(45), answer.Headers.RetryAfter!.Delta);
        var elsewhere = story.App.Visit();
        From(elsewhere, "203.0.114.7");
        await elsewhere.GetAsync(address);
        story.App.Clock.Advance(TimeSpan.FromMinutes(46));
        await first.GetAsync(address);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "CE-03")]
    public async Task With_the_free_checks_used_up_each_further_one_by_name_takes_a_challenge(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var number = CertificateStory.NumberOf(await story.IssuedAsync());
        for (var i = 0; i < PerHour; i++) await ByNameAsync(story.App.Visit(), number, "王小明", HttpStatusCode.NotFound);
        var page = await ByNameAsync(story.App.Visit(), number, "陈人杰", HttpStatusCode.TooManyRequests);
        Assert.Contains("完成验证码后再按", page.Visible);
        var form = page.Form("check").Set("Input.Number", number).Set("Input.Name", "陈人杰");
        Assert.Contains("这份证书有效", (await form.PressAsync("查验")).Visible);
        // The same answer again is refused.
        page = await form.PressAsync("查验", HttpStatusCode.TooManyRequests);
        Assert.Contains("验证码不正确或已过期", page.Visible);
        page = await page.Form("check").Set("Input.Proof", "").PressAsync("查验", HttpStatusCode.TooManyRequests);
        Assert.Contains("请完成验证码", page.Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "WB-04")]
    public async Task The_page_behind_the_code_is_not_kept_and_sends_no_referrer(DatabaseKind kind)
    {
        await using var story = await CertificateStory.StartAsync(kind);
        var certificate = await story.IssuedAsync();

        foreach (var token in new[] { certificate.Token, VerificationToken.Draw().Value })
        {
            using var answer = await story.App.Visit().Client.GetAsync($"/c/{certificate.Number}/{token}", TestContext.Current.CancellationToken);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        }
    }

    private static void From(Visitor visitor, string address) => visitor.Client.DefaultRequestHeaders.Add("Test-Address", address);

    private static async Task<Page> ByNameAsync(Visitor visitor, string number, string name, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var page = await visitor.GetAsync("/certificates/check");
        return await page.Form("check").Set("Input.Number", number).Set("Input.Name", name).PressAsync("查验", expected);
    }

    private static string Plain(string source, string number) => Token().Replace(source, "").Replace(number, "");

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    [GeneratedRegex("<input type=\"hidden\" name=\"__form\" value=\"[^\"]*\"")]
    private static partial Regex Token();
}
