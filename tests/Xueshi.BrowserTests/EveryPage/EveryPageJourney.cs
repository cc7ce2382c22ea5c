using System.Collections.Concurrent;
using System.Globalization;
using Xueshi.BrowserTests.People;
using Xueshi.Tests.Assurance;
using Xunit;
using Xunit.Sdk;

namespace Xueshi.BrowserTests.EveryPage;

/// <summary>
/// Every page, for every role that can open it, can be used by everybody: axe finds nothing, nothing is wider than a desktop or a phone, nothing comes from
/// elsewhere, and the content security policy stops nothing. The pages are those of the route table, so that a new one is among them by itself.
/// </summary>
public class EveryPageJourney
{
    /// <summary>Opened with a ticket that only <see cref="OtherWays.RealNameJourney"/> gets.</summary>
    private const string Simulator = "/profile/identity/simulator/{Ticket}";

    /// <summary>What a page is made of, without its words.</summary>
    private const string Shape = "[...document.querySelectorAll('main *')].map(e => `${e.tagName}${e.className}${e.id}${e.getAttribute('aria-label')}`).join()";

    private readonly ConcurrentDictionary<string, Who> _opened = new();
    private readonly ConcurrentDictionary<string, string> _shapes = new();
    private readonly ConcurrentQueue<string> _unusable = new();

    [Fact]
    [Trait("Requirement", "WB-01")]
    [Trait("Requirement", "PI-08")]
    public async Task Every_page_of_every_role_can_be_used_by_everybody()
    {
        await using var settled = await SettledProvince.OpenAsync();
        var walk = await Walk.OfAsync(settled.Province, Who.Nobody);
        var pages = walk.Routes.Where(route => route.IsPage && route.Answers("GET") && route.Pattern != Simulator).ToList();
        Who[] everybody = [Who.Nobody, Who.Holder, Who.Applicant, Who.Employer, Who.Hrss, Who.Authority, Who.Platform, Who.Colleague];
        await Parallel.ForEachAsync(everybody, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (who, _) => await WalkAsync(who));
        Assert.True(_unusable.IsEmpty, string.Join('\n', _unusable));
        var forgotten = pages.Select(route => route.Pattern).Except(_opened.Keys);
        Assert.True(!forgotten.Any(), $"Nobody in the story can open {string.Join(", ", forgotten)}; add what it shows to the province, and who may open it.");

        async Task WalkAsync(Who who)
        {
            await using var journey = await settled.WelcomeAsync(who);
            await journey.OpenAsync("/help");
            // What is open to everybody differs for those who are signed in only in the frame.
            foreach (var route in pages.Where(route => who is Who.Nobody or Who.Holder || !route.IsAnonymous))
                foreach (var address in walk.AddressesOf(route))
                    if (await IsWorthALookAsync(journey, who, route, address)) await LookAsync(journey, who, route, address);
        }
    }

    /// <summary>Asked without being drawn. Elsewhere is the sign-in page. What is not found looks the same everywhere, but for pages that are open to everybody and explain it.</summary>
    private async Task<bool> IsWorthALookAsync(Journey journey, Who who, Route route, string address)
    {
        var answer = await journey.Page.EvaluateAsync<string>("async address => { const answer = await fetch(address); return `${answer.status} ${new URL(answer.url).pathname}`; }", address);
        var status = int.Parse(answer[..3], CultureInfo.InvariantCulture);
        if (answer[4..] != address || status >= 400 && who != Who.Nobody && !_opened.TryAdd($"{who} {status}", who)) return false;
        if (status < 400 || who == Who.Nobody) _opened.TryAdd(route.Pattern, who);
        return true;
    }

    private async Task LookAsync(Journey journey, Who who, Route route, string address)
    {
        await journey.OpenAsync(address);
        var name = $"{who}{route.Pattern.Replace('/', '-').Replace(":guid", "").Replace(":int", "").Replace("{", "").Replace("}", "")}";
        try
        {
            // A page that is built like one that was looked at already is measured only.
            if (_shapes.TryAdd(await journey.Page.EvaluateAsync<string>(Shape), name)) await journey.LookAsync(name);
            await journey.LookNarrowAsync(name);
        }
        catch (XunitException wrong)
        {
            _unusable.Enqueue(wrong.Message);
        }
    }
}
