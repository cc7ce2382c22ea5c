using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using Xunit;

namespace Xueshi.Tests.Http;

/// <summary>A person at a browser without script: follows links and redirects, keeps cookies, fills in forms.</summary>
public sealed class Visitor(HttpClient client)
{
    /// <summary>For requests that no page would make.</summary>
    public HttpClient Client => client;

    /// <summary>Opens a page and follows redirects; the answer must be <paramref name="expected"/>.</summary>
    public async Task<Page> GetAsync(string address, HttpStatusCode expected = HttpStatusCode.OK) =>
        Expect(await SendAsync(new HttpRequestMessage(HttpMethod.Get, address)), expected);

    internal async Task<Page> SendAsync(HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await ReadAsync(this, response);
    }

    internal static async Task<Page> ReadAsync(Visitor visitor, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var address = response.RequestMessage!.RequestUri!;
        var document = await BrowsingContext.New().OpenAsync(made => made.Content(text).Address(address.AbsoluteUri));
        return new Page(visitor, response.StatusCode, address, (IHtmlDocument)document, text);
    }

    internal static Page Expect(Page page, HttpStatusCode expected)
    {
        if (page.Status != expected) Assert.Fail($"{page.Address.PathAndQuery} answered {(int)page.Status} instead of {(int)expected}:\n{page.Visible}");
        return page;
    }
}
