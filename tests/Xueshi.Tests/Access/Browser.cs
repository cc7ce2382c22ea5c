using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Xueshi.Tests.Http;

namespace Xueshi.Tests.Access;

/// <summary>A browser whose cookies can be copied, to another browser or another node, and whose last answer is kept.</summary>
internal sealed class Browser
{
    private static readonly Uri Site = new("https://localhost");

    private readonly CookieContainer _cookies = new();
    private readonly LastAnswer _last = new();

    public Browser(WebApplicationFactory<Program> node) =>
        Visitor = new(node.CreateDefaultClient(Site, new RedirectHandler(), new CookieContainerHandler(_cookies), _last));

    public Visitor Visitor { get; }

    public HttpResponseHeaders LastHeaders => _last.Headers!;

    public Browser CopyTo(WebApplicationFactory<Program> node)
    {
        var copy = new Browser(node);
        copy._cookies.Add(_cookies.GetCookies(Site));
        return copy;
    }

    private sealed class LastAnswer : DelegatingHandler
    {
        public HttpResponseHeaders? Headers { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Headers = response.Headers;
            return response;
        }
    }
}
