using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Challenges;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class ChallengeTests
{
    private const string Purpose = ChallengePurposes.Register;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-04")]
    public async Task An_answer_counts_once_on_all_nodes_together(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await using var node = app.WithWebHostBuilder(_ => { });
        var answer = await SolvedAsync(app);
        Assert.Null(await RefuseAsync(node.Services, answer));
        Assert.Equal("challenge.wrong", await RefuseAsync(app.Services, answer));
        Assert.Equal("challenge.wrong", await RefuseAsync(node.Services, answer));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-04")]
    public async Task Of_two_nodes_that_get_the_same_answer_at_once_one_takes_it(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var answer = await SolvedAsync(app);
        var refusals = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RefuseAsync(app.Services, answer)));
        Assert.Single(refusals, refusal => refusal is null);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-04")]
    public async Task A_challenge_lives_five_minutes(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var (early, late) = (await SolvedAsync(app), await SolvedAsync(app));
        app.Clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Null(await RefuseAsync(app.Services, early));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("challenge.wrong", await RefuseAsync(app.Services, late));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-04")]
    public async Task A_forged_a_cheapened_a_prolonged_and_a_borrowed_challenge_are_refused(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var index = app.Services.GetRequiredService<BlindIndex>();
        var issued = await IssueAsync(app.Services);
        var parts = issued.Text(Purpose, index).Split('.');
        string[] forged =
        [
            $"0.{parts[1]}.{parts[2]}.{parts[3]}",
            $"{parts[0]}.{long.Parse(parts[1]) + 60}.{parts[2]}.{parts[3]}",
            $"{parts[0]}.{parts[1]}.{Guid.CreateVersion7():N}.{parts[3]}",
            $"{parts[0]}.{parts[1]}.{parts[2]}.{new string('0', 32)}",
            issued.Text(ChallengePurposes.SignIn, index),
            "", "...", "4.99999999999999999999.x.y",
        ];
        foreach (var text in forged)
        {
            var signature = text.Split('.') is [.., var last] ? last : "";
            Assert.Equal("challenge.wrong", await RefuseAsync(app.Services, new(text, Proof.Find(signature, issued.Bits), null)));
        }
        Assert.Null(await RefuseAsync(app.Services, new(issued.Text(Purpose, index), Proof.Find(parts[3], issued.Bits), null)));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-04")]
    public async Task A_proof_of_less_work_than_asked_is_refused(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var index = app.Services.GetRequiredService<BlindIndex>();
        var issued = await IssueAsync(app.Services);
        var signature = issued.Signature(Purpose, index);
        var cheap = Enumerable.Range(0, 1000).Select(number => $"{number}").First(number => !Proof.Holds(signature, number, issued.Bits));
        Assert.Equal("challenge.wrong", await RefuseAsync(app.Services, new(issued.Text(Purpose, index), cheap, null)));
        // It is spent all the same.
        Assert.Equal("challenge.wrong", await RefuseAsync(app.Services, new(issued.Text(Purpose, index), Proof.Find(signature, issued.Bits), null)));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-04")]
    public async Task The_cost_rises_with_the_tries_of_the_network_and_falls_again(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        Assert.Equal(4, (await IssueAsync(app.Services)).Bits);
        await app.RunAsync(async services =>
        {
            for (var i = 0; i < 15; i++) await services.GetRequiredService<RateLimit>().TakeAsync(Purpose, "203.0.113.7", 1000, ChallengeDesk.Window, Ct);
            return 0;
        });
        Assert.Equal(8, (await IssueAsync(app.Services)).Bits);
        Assert.Equal(4, (await IssueAsync(app.Services, "198.51.100.7")).Bits);
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(4, (await IssueAsync(app.Services)).Bits);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-04")]
    public async Task Without_script_the_digits_or_the_sum_open_the_way(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var index = app.Services.GetRequiredService<BlindIndex>();
        foreach (var read in new Func<ChallengeCode, string>[] { code => code.Digits, code => code.Sum, code => $" {code.Sum} " })
        {
            var issued = await IssueAsync(app.Services);
            Assert.Null(await RefuseAsync(app.Services, new(issued.Text(Purpose, index), "", read(ChallengeCode.Of(issued.Id, index)))));
        }
        var other = await IssueAsync(app.Services);
        Assert.Equal("challenge.wrong", await RefuseAsync(app.Services, new(other.Text(Purpose, index), "", "00000")));
        Assert.Equal("challenge.missing", await RefuseAsync(app.Services, new(other.Text(Purpose, index), "", " ")));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-04")]
    public async Task Registering_asks_always_and_signing_in_from_the_first_failure_on(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var page = await (await app.Visit().GetAsync("/register")).Form("register").Fill("li.yuexiu", "44000019850101002X", "13800000002").Set("Input.Proof", "").PressAsync("注册", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("请完成验证码", page.Visible);
        await using (var db = app.Database.Open()) Assert.Equal(1, await db.Accounts.CountAsync(Ct));

        var visitor = app.Visit();
        Assert.Empty((await visitor.GetAsync("/sign-in")).Document.QuerySelectorAll("[data-code]"));
        page = await SignInWithoutScriptAsync(visitor, "a wrong password");
        Assert.Contains("账号或密码不正确", page.Visible);
        Assert.NotNull(page.Document.QuerySelector("[data-code] img"));
        page = await SignInWithoutScriptAsync(app.Visit(), Applicants.Password);
        Assert.Contains("请完成验证码", page.Visible);
        await visitor.SignInAsync("chen.liwan");
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Another_picture_comes_without_anything_being_sent()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var page = await app.Visit().GetAsync("/register");
        var again = await page.Form("register").Set("Input.Name", "陈荔湾").PressAsync("看不清，换一张");
        Assert.NotEqual(page.Find("[data-code] img").GetAttribute("src"), again.Find("[data-code] img").GetAttribute("src"));
        Assert.Equal("陈荔湾", again.Find("[name='Input.Name']").GetAttribute("value"));
        Assert.Empty(again.Document.QuerySelectorAll(".refusals"));
        var picture = await again.Visitor.Client.GetByteArrayAsync(again.Find("[data-code] img").GetAttribute("src"), Ct);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
    }

    private static async Task<Page> SignInWithoutScriptAsync(Visitor visitor, string password) =>
        await (await visitor.GetAsync("/sign-in")).Form("sign-in").Set("Input.Login", "chen.liwan").Set("Input.Password", password).Set("Input.Proof", "").PressAnywayAsync("登录");

    private static async Task<ChallengeAnswer> SolvedAsync(XueshiApp app)
    {
        var (issued, index) = (await IssueAsync(app.Services), app.Services.GetRequiredService<BlindIndex>());
        return new(issued.Text(Purpose, index), Proof.Find(issued.Signature(Purpose, index), issued.Bits), null);
    }

    private static async Task<Challenge> IssueAsync(IServiceProvider services, string origin = "203.0.113.7")
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChallengeDesk>().IssueAsync(Purpose, origin, Ct);
    }

    private static async Task<string?> RefuseAsync(IServiceProvider services, ChallengeAnswer answer)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ChallengeDesk>().RefuseAsync(Purpose, answer, "203.0.113.7", Ct))?.Code;
    }
}
