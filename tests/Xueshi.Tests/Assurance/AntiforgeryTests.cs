using System.Net;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xueshi.Tests.Ledger;
using Xueshi.Ui.Shell;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>A form of another site changes nothing here.</summary>
public class AntiforgeryTests
{
    [Theory, BothDatabases]
    [Trait("Requirement", "WB-03")]
    public async Task A_post_without_the_token_of_our_form_is_refused_everywhere(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var walk = await Walk.OfAsync(province);
        var refused = 0;
        foreach (var (who, visitor) in walk.Visitors)
        {
            foreach (var route in walk.Routes.Where(route => route.Answers("POST")))
            {
                if (who != Who.Nobody == route.IsAnonymous) continue;
                foreach (var address in walk.AddressesOf(route))
                {
                    using var answer = await visitor.Client.PostAsync(address, new FormUrlEncodedContent([new("_handler", "any")]), TestContext.Current.CancellationToken);
                    // What this role may not even see is not found, which comes first.
                    Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{who}: POST {address} without a token answered {(int)answer.StatusCode}.");
                    if (answer.StatusCode == HttpStatusCode.BadRequest) refused++;
                }
            }
        }
        Assert.True(refused >= walk.Routes.Count(route => route.Answers("POST")) / 2, $"Only {refused} posts came as far as the token.");
    }

    [Fact]
    [Trait("Requirement", "WB-03")]
    public async Task Every_form_of_every_page_carries_the_token_and_is_accepted_with_it()
    {
        await using var province = await Province.StartAsync(DatabaseKind.Sqlite);
        var walk = await Walk.OfAsync(province);
        var seen = new HashSet<string>();
        await foreach (var (who, page) in walk.PagesAsync())
        {
            foreach (var form in page.Document.Forms.Where(form => string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase)))
            {
                var place = $"{who} at {page.Address.AbsolutePath}, form {form.QuerySelector("input[name=_handler]")?.GetAttribute("value") ?? form.Action}";
                Assert.True(form.QuerySelector("input[name=__form]") is not null, $"{place} has no antiforgery token: use AppForm, or put <AntiforgeryToken /> into it.");
                if (form.Action.EndsWith("/sign-out", StringComparison.Ordinal) || !seen.Add(place)) continue;
                var answer = await new PageForm(page, form).PressAnywayAsync();
                Assert.True(answer.Status != HttpStatusCode.BadRequest, $"{place} is refused although it carries its token:\n{answer.Visible}");
            }
        }
        Assert.NotEmpty(seen);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "WB-03")]
    public async Task In_one_browser_a_person_keeps_their_token_and_the_next_has_another(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var (earlier, later) = (await story.PersonAsync("欧阳晓明"), await story.PersonAsync("司徒静"));
        var browser = await story.SignInAsync(earlier);
        var first = await TokenAsync(browser);
        Assert.Equal(first, await TokenAsync(browser));
        Assert.Equal(HttpStatusCode.OK, await SignOutAsync(browser, first));

        await story.SignInAsync(later, browser);
        var next = await TokenAsync(browser);
        Assert.NotEqual(first, next);
        Assert.Equal(HttpStatusCode.BadRequest, await SignOutAsync(browser, first));
        Assert.Equal(HttpStatusCode.OK, await SignOutAsync(browser, next));
    }

    private static async Task<string?> TokenAsync(Visitor visitor) => (await visitor.GetAsync(Addresses.Home)).Find("input[name=__form]").GetAttribute("value");

    private static async Task<HttpStatusCode> SignOutAsync(Visitor visitor, string? token)
    {
        using var answer = await visitor.Client.PostAsync(Addresses.SignOut, new FormUrlEncodedContent([new("__form", token)]), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
