using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access;
using Xueshi.Platform.Data;
using Xueshi.TestServers;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>Answers that the provincial sign-in must refuse (ASVS 10.5; RFC 9700).</summary>
[Trait("Requirement", "ID-12")]
public class ProvincialAttackTests
{
    private static readonly Provincial Chen = new("s-1", "陈荔湾", Applicants.Number);

    public static TheoryData<Lie> Lies => [.. Enum.GetValues<Lie>()];

    [Theory, MemberData(nameof(Lies))]
    public async Task An_answer_with_one_thing_wrong_is_refused(Lie lie)
    {
        await using var provider = await HostileProvider.StartAsync(Applicants.Number);
        await using var app = await ProvincialStory.StartAsync(DatabaseKind.Sqlite, provider.Issuer);
        provider.Lie = lie;
        var page = await app.Roam().GetAsync(ProvincialStory.Go);
        Assert.Equal("/sign-in/provincial", page.Address.AbsolutePath);
        if (lie == Lie.None) Assert.Contains("第一次", page.Visible);
        else Assert.Contains("没有登录", page.Visible);
        Assert.Equal(lie is not (Lie.OtherIssuerInTheAnswer or Lie.TokenEndpointElsewhere or Lie.AuthorizationEndpointElsewhere), provider.TokensAsked > 0);
    }

    [Theory, BothDatabases]
    public async Task An_answer_handed_in_again_is_refused_in_the_same_browser_and_in_a_copy_of_it(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Chen);
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        var (jar, stopAt) = (new CookieContainer(), ProvincialStory.Return.AbsoluteUri);
        var caught = (await app.Roam(jar, stopAt).ComeWithProvinceAsync("陈荔湾")).Address;
        var copy = Copy(jar);
        Assert.Contains("第一次", (await app.Roam(jar).GetAsync(caught.PathAndQuery)).Visible);
        Assert.Contains("没有登录", (await app.Roam(jar).GetAsync(caught.PathAndQuery)).Visible);
        // The copy still has the cookies of the state; the code is spent.
        Assert.Contains("没有登录", (await app.Roam(copy).GetAsync(caught.PathAndQuery)).Visible);
    }

    [Theory, BothDatabases]
    public async Task An_answer_brought_by_another_browser_is_refused(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Chen);
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        var caught = (await app.Roam(stopAt: ProvincialStory.Return.AbsoluteUri).ComeWithProvinceAsync("陈荔湾")).Address;
        Assert.Contains("没有登录", (await app.Roam().GetAsync(caught.PathAndQuery)).Visible);
    }

    [Theory, BothDatabases]
    public async Task Codes_swapped_between_two_browsers_open_neither(DatabaseKind kind)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Chen, new Provincial("s-2", "李白云", "44000019850101002X"));
        await using var app = await ProvincialStory.StartAsync(kind, provider.Issuer);
        var (one, two) = (new CookieContainer(), new CookieContainer());
        var stopAt = ProvincialStory.Return.AbsoluteUri;
        var (first, second) = (await app.Roam(one, stopAt).ComeWithProvinceAsync("陈荔湾"), await app.Roam(two, stopAt).ComeWithProvinceAsync("李白云"));
        Assert.Contains("没有登录", (await app.Roam(one).GetAsync(With(first.Address, CodeOf(second.Address)))).Visible);
        Assert.Contains("没有登录", (await app.Roam(two).GetAsync(With(second.Address, CodeOf(first.Address)))).Visible);
    }

    [Theory]
    [Trait("Requirement", "WB-06")]
    [MemberData(nameof(Elsewhere))]
    public async Task After_the_provider_nobody_is_led_to_another_site(string to)
    {
        await using var provider = await ProvincialProvider.StartAsync(ProvincialStory.Return, Chen);
        await using var app = await ProvincialStory.StartAsync(DatabaseKind.Sqlite, provider.Issuer);
        await using (var db = app.Database.Open())
        {
            var registered = await app.RegisterAsync("chen.liwan");
            await db.Set<Xueshi.Modules.Registry.Model.Person>().Where(p => p.Id == registered.PersonId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.IdentityLevel, Xueshi.Platform.Security.IdentityLevel.Vouched), TestContext.Current.CancellationToken);
        }
        var page = await app.Roam().ComeWithProvinceAsync("陈荔湾", $"{ProvincialStory.Go}?to={Uri.EscapeDataString(to)}");
        Assert.Equal("https://localhost/home", page.Address.GetLeftPart(UriPartial.Path));
    }

    public static TheoryData<string> Elsewhere => [.. Assurance.OpenRedirectTests.Elsewhere];

    private static CookieContainer Copy(CookieContainer jar)
    {
        var copy = new CookieContainer();
        copy.Add(jar.GetAllCookies());
        return copy;
    }

    private static string CodeOf(Uri address) => address.Query.TrimStart('?').Split('&').Single(each => each.StartsWith("code=", StringComparison.Ordinal));

    private static string With(Uri address, string code) => address.AbsolutePath + address.Query.Replace(CodeOf(address), code, StringComparison.Ordinal);
}
