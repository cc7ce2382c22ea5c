using System.Net;
using Xueshi.Platform.Data;
using Xueshi.Platform.Web;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>No address of ours sends anybody to another site, whatever stands in its query or form (WB-06).</summary>
[Trait("Requirement", "WB-06")]
public class OpenRedirectTests
{
    /// <summary>Addresses that are not ours, and those that browsers read as such.</summary>
    public static readonly string[] Elsewhere =
    [
        "https://evil.example/", "http://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "/\t/evil.example", "/\n/evil.example", "/%0d%0aLocation:%20//evil.example\r\n",
        "https:evil.example", "javascript:alert(1)", "data:text/html,x", "evil.example", "///evil.example", " //evil.example", "https://localhost@evil.example/",
    ];

    /// <summary>Names under which an address to go on to could be handed in, ours and those of others.</summary>
    private static readonly string[] Names =
        ["to", "To", "returnUrl", "ReturnUrl", "return_url", "return", "returnTo", "redirect", "redirect_uri", "redirectUrl", "url", "next", "target", "continue", "dest", "goto", "back", "referer", "as", "first", "done", "failed", "changed"];

    public static TheoryData<string> Addresses => [.. Elsewhere];

    [Theory, MemberData(nameof(Addresses))]
    public void Only_an_address_of_our_own_is_taken(string address)
    {
        if (LocalAddress.Of(address) is { } taken) Assert.StartsWith("https://localhost/", new Uri(new Uri("https://localhost/sign-in"), taken).AbsoluteUri);
        if (address.StartsWith("//", StringComparison.Ordinal) || address.StartsWith("/\\", StringComparison.Ordinal) || !address.StartsWith('/')) Assert.Null(LocalAddress.Of(address));
    }

    [Fact]
    public async Task No_route_redirects_elsewhere_for_anything_in_its_query()
    {
        await using var province = await Province.StartAsync(DatabaseKind.Sqlite);
        var routes = RouteTable.Of(province.App.Services).Where(route => route.Answers("GET")).ToList();
        var asked = 0;
        foreach (var who in new[] { Who.Nobody, Who.Holder, Who.Hrss })
        {
            var visitor = await province.VisitAsync(who, follow: false);
            foreach (var route in routes)
                foreach (var evil in new[] { "https://evil.example/", "//evil.example" })
                {
                    var query = string.Join('&', Names.Select(name => $"{name}={Uri.EscapeDataString(evil)}"));
                    using var answer = await visitor.Client.GetAsync($"{route.AddressWith()}?{query}", TestContext.Current.CancellationToken);
                    AssertLocal(route.Pattern, answer);
                    asked++;
                }
        }
        Assert.True(asked > 100);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task After_signing_in_nobody_is_led_to_another_site(string to)
    {
        await using var province = await Province.StartAsync(DatabaseKind.Sqlite);
        foreach (var door in new[] { "", "&as=organization" })
        {
            var visitor = province.App.Visit(follow: false);
            var page = await visitor.GetAsync($"/sign-in?to={Uri.EscapeDataString(to)}{door}");
            var signedIn = await page.Form("sign-in").Set("Input.Login", province[Who.Employer].UserName).Set("Input.Password", Province.Password).PressAnywayAsync("登录");
            Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
        }
        var following = province.App.Visit();
        var form = (await following.GetAsync("/sign-in")).Form("sign-in").Set("Input.Login", province[Who.Holder].UserName).Set("Input.Password", Province.Password).Set("Input.To", to);
        Assert.Equal("localhost", (await form.PressAnywayAsync("登录")).Address.Host);
        Assert.True(await Access.People.IsSignedInAsync(following));
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task After_showing_once_more_who_one_is_nobody_is_led_to_another_site(string to)
    {
        await using var province = await Province.StartAsync(DatabaseKind.Sqlite);
        var visitor = await province.VisitAsync(Who.Holder);
        var page = await visitor.GetAsync($"/account/reauthenticate?to={Uri.EscapeDataString(to)}");
        page = await page.Form("reauthenticate").Set("Input.Password", Province.Password).PressAnywayAsync("确认");
        Assert.Equal("localhost", page.Address.Host);
        Assert.NotEqual(HttpStatusCode.InternalServerError, page.Status);
    }

    private static void AssertLocal(string route, HttpResponseMessage answer)
    {
        if (answer.Headers.Location is not { } location) return;
        var at = new Uri(new Uri("https://localhost/"), location);
        Assert.True(at.Host == "localhost", $"{route} sends people to {location}.");
    }
}
