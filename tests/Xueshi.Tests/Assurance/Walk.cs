using AngleSharp.Html.Dom;
using Xueshi.Tests.Http;

namespace Xueshi.Tests.Assurance;

/// <summary>
/// Every role goes everywhere: all routes, those with an id once for each thing of the story that <see cref="Audience"/> names, and from there along the links.
/// </summary>
internal sealed class Walk
{
    private readonly Province _province;

    private Walk(Province province, IReadOnlyList<Route> routes, IReadOnlyDictionary<Who, Visitor> visitors) => (_province, Routes, Visitors) = (province, routes, visitors);

    public IReadOnlyList<Route> Routes { get; }

    public IReadOnlyDictionary<Who, Visitor> Visitors { get; }

    public static async Task<Walk> OfAsync(Province province, params Who[] who)
    {
        if (who.Length == 0) who = [Who.Nobody, Who.Holder, Who.Employer, Who.Hrss, Who.Authority, Who.Platform, Who.Applicant];
        var visitors = new Dictionary<Who, Visitor>();
        foreach (var each in who) visitors[each] = await province.VisitAsync(each);
        return new Walk(province, RouteTable.Of(province.App.Services), visitors);
    }

    /// <summary>The addresses of a route with the ids of the story; one address for a route without an id.</summary>
    public IEnumerable<string> AddressesOf(Route route) =>
        route.Ids.Count == 0
            ? [route.AddressWith(Audience.Fixed)]
            : Audience.Find(route.Pattern).Select(entry => route.AddressWith(entry.Values(_province)));

    /// <summary>Every page that each of them can open, and what its links lead to, each address once.</summary>
    public async IAsyncEnumerable<(Who Who, Page Page)> PagesAsync()
    {
        foreach (var (who, visitor) in Visitors)
        {
            var ahead = new Queue<string>(Routes.Where(route => route.Answers("GET")).SelectMany(AddressesOf));
            var seen = new HashSet<string>();
            while (ahead.TryDequeue(out var address))
            {
                if (!seen.Add(address) || seen.Count > 400) continue;
                using var answer = await visitor.Client.GetAsync(address, Xunit.TestContext.Current.CancellationToken);
                if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
                var page = await Visitor.ReadAsync(visitor, answer);
                yield return (who, page);
                if ((int)page.Status >= 400) continue;
                foreach (var link in page.Document.Links.OfType<IHtmlAnchorElement>())
                {
                    if (link.Href.StartsWith(page.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
                        ahead.Enqueue(new Uri(link.Href).PathAndQuery);
                }
            }
        }
    }
}
