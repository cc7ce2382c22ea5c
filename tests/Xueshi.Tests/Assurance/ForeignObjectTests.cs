using System.Net;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>Role × thing × verb: what is somebody else's does not exist. Generated from the routes, so that a new one cannot be forgotten.</summary>
public class ForeignObjectTests
{
    private static readonly Who[] Everybody = Enum.GetValues<Who>().Except([Who.Nobody]).ToArray();

    [Fact]
    [Trait("Requirement", "AZ-02")]
    public async Task Every_address_with_an_id_says_who_may_open_it()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var routes = RouteTable.Of(app.Services).Where(route => route is { Ids.Count: > 0, IsAnonymous: false }).Select(route => route.Pattern).ToList();
        var missing = routes.Except(Audience.Patterns).ToList();
        Assert.True(missing.Count == 0, $"Say in tests/Xueshi.Tests/Assurance/Audience.cs whose thing it is and who may open it: {string.Join(", ", missing)}");
        Assert.True(!Audience.Patterns.Except(routes).Any(), $"These routes are gone; remove them from Audience.cs: {string.Join(", ", Audience.Patterns.Except(routes))}");
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task What_somebody_may_not_see_is_not_found(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var walk = await Walk.OfAsync(province, Everybody);
        var wrong = new List<string>();
        foreach (var route in walk.Routes.Where(route => route.Ids.Count > 0 && route.Answers("GET")))
            foreach (var entry in Audience.Find(route.Pattern))
                foreach (var (who, visitor) in walk.Visitors)
                {
                    using var answer = await visitor.Client.GetAsync(route.AddressWith(entry.Values(province)), TestContext.Current.CancellationToken);
                    var expected = entry.Who.Contains(who) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                    if (answer.StatusCode != expected) wrong.Add($"{who}: GET {route.Pattern} of {entry.Subject} answered {(int)answer.StatusCode} instead of {(int)expected}.");
                }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task A_form_posted_to_what_is_not_ones_own_is_answered_as_if_it_did_not_exist(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var walk = await Walk.OfAsync(province, Everybody);
        var before = await StateAsync(province);
        var wrong = new List<string>();
        foreach (var route in walk.Routes.Where(route => route is { IsAnonymous: false, Ids.Count: > 0 } && route.Answers("POST")))
            foreach (var entry in Audience.Find(route.Pattern))
            {
                var address = route.AddressWith(entry.Values(province));
                var forms = await FormsAsync(walk, route, entry, address);
                foreach (var (who, visitor) in walk.Visitors.Where(each => !entry.Who.Contains(each.Key)))
                    foreach (var fields in forms)
                    {
                        var own = await TokenAsync(visitor);
                        using var content = new FormUrlEncodedContent([.. fields.Where(field => field.Key != "__form"), new("__form", own)]);
                        using var answer = await visitor.Client.PostAsync(address, content, TestContext.Current.CancellationToken);
                        using var none = await visitor.Client.PostAsync(route.AddressWith(Audience.Fixed), content, TestContext.Current.CancellationToken);
                        if (answer.StatusCode != none.StatusCode || answer.StatusCode != HttpStatusCode.NotFound)
                            wrong.Add($"{who}: POST {route.Pattern} of {entry.Subject} answered {(int)answer.StatusCode}; of nothing, {(int)none.StatusCode}.");
                    }
            }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await StateAsync(province));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task A_refused_look_leaves_a_line_in_the_log(DatabaseKind kind)
    {
        var log = new CapturedLog();
        await using var province = await Province.StartAsync(kind, log.Into);
        var visitor = await province.VisitAsync(Who.Stranger);
        await visitor.GetAsync($"/certificates/{province[Subject.Certificate]}", HttpStatusCode.NotFound);
        Assert.Contains(log.Lines, line => line.Contains("Not found for", StringComparison.Ordinal) && line.Contains(province[Who.Stranger].AccountId.ToString(), StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AL-04")]
    public async Task A_refused_look_at_an_id_with_a_line_break_leaves_one_line(DatabaseKind kind)
    {
        var log = new CapturedLog();
        await using var province = await Province.StartAsync(kind, log.Into);
        var visitor = await province.VisitAsync(Who.Stranger);
        await visitor.GetAsync($"/certificates/%0d%0a{province[Subject.Certificate]}%0a", HttpStatusCode.NotFound);
        Assert.All(log.Lines.Where(line => line.Contains("Not found for", StringComparison.Ordinal) || line.Contains("AccessLog", StringComparison.Ordinal)),
            line => Assert.DoesNotContain(line.TrimEnd(), each => char.IsControl(each)));
        Assert.Contains(log.Lines, line => line.Contains("Not found for", StringComparison.Ordinal));
    }

    /// <summary>What those who may, would post there: every form of the page as they see it; for an endpoint without a page, nothing but the token.</summary>
    private static async Task<List<List<KeyValuePair<string, string>>>> FormsAsync(Walk walk, Route route, Entry entry, string address)
    {
        if (!route.Answers("GET")) return [[]];
        var forms = new List<List<KeyValuePair<string, string>>>();
        foreach (var who in entry.Who)
        {
            var page = await walk.Visitors[who].GetAsync(address);
            forms.AddRange(page.Document.Forms.Where(form => form.Closest("main") is not null && form.Method == "post").Select(form => new PageForm(page, form).Fields.ToList()));
        }
        return forms;
    }

    /// <summary>The versions of everything that the forms could have changed.</summary>
    private static async Task<string> StateAsync(Province province)
    {
        await using var db = province.App.Database.Open();
        var cancel = TestContext.Current.CancellationToken;
        var records = await db.Set<LearningRecord>().OrderBy(r => r.Id).Select(r => $"{r.Id} {r.Version}").ToListAsync(cancel);
        var employments = await db.Set<Employment>().OrderBy(e => e.Id).Select(e => $"{e.Id} {e.Version}").ToListAsync(cancel);
        var organizations = await db.Set<Organization>().OrderBy(o => o.Id).Select(o => $"{o.Id} {o.Version}").ToListAsync(cancel);
        var certificates = await db.Set<CeCertificate>().OrderBy(c => c.Id).Select(c => $"{c.Id} {c.Version}").ToListAsync(cancel);
        var memberships = await db.Set<Membership>().OrderBy(m => m.Id).Select(m => $"{m.Id} {m.Version}").ToListAsync(cancel);
        var offers = await db.Set<RoleInvitation>().OrderBy(i => i.Id).Select(i => $"{i.Id} {i.Version}").ToListAsync(cancel);
        return string.Join('\n', records.Concat(employments).Concat(organizations).Concat(certificates).Concat(memberships).Concat(offers));
    }

    private static async Task<string> TokenAsync(Visitor visitor) => (await visitor.GetAsync("/account/timeline")).Find("input[name=__form]").GetAttribute("value")!;
}
