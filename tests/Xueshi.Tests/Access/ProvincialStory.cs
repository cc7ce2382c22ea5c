using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Provincial;
using Xueshi.Platform.Data;
using Xueshi.TestServers;
using Xueshi.Tests.Http;

namespace Xueshi.Tests.Access;

/// <summary>The application with a provincial sign-in, and browsers that reach both.</summary>
internal static class ProvincialStory
{
    public const string Go = ProvincialEndpoints.GoAddress;

    public static readonly Uri Return = new("https://localhost" + ProvincialSetup.ReturnPath);

    private static readonly Uri Site = new("https://localhost");

    public static Task<XueshiApp> StartAsync(DatabaseKind kind, string issuer, string strongAcr = "", Action<IServiceCollection>? more = null) => XueshiApp.StartAsync(kind, services =>
    {
        services.AddProvincialSignIn(new() { Authority = issuer, ClientId = ProvincialProvider.ClientId, ClientSecret = ProvincialProvider.ClientSecret, StrongAcr = strongAcr });
        more?.Invoke(services);
    });

    /// <summary>A browser; every answer of ours that sends it on is followed, to the provider, too.</summary>
    /// <param name="stopAt">Addresses that start so are not asked; the last redirect is then the answer.</param>
    public static Visitor Roam(this XueshiApp app, CookieContainer? cookies = null, string? stopAt = null)
    {
        var jar = new CookieContainerHandler(cookies ?? new());
        return new(stopAt is null ? app.CreateDefaultClient(Site, new RedirectHandler(), jar, new Outside()) : app.CreateDefaultClient(Site, new RedirectHandler(), new StopAt(stopAt), jar, new Outside()));
    }

    /// <summary>To the provider, chosen by name there, and back.</summary>
    public static async Task<Page> ComeWithProvinceAsync(this Visitor visitor, string name, string address = Go) => await (await visitor.GetAsync(address)).FollowAsync(name);

    /// <summary>What is not ours goes out by the network.</summary>
    private sealed class Outside : DelegatingHandler
    {
        private readonly HttpMessageInvoker _network = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.Host == Site.Host ? base.SendAsync(request, cancellationToken) : _network.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _network.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>Somebody who catches the browser before it hands in what it brings.</summary>
    private sealed class StopAt(string start) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsoluteUri.StartsWith(start, StringComparison.Ordinal)
                ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("") })
                : base.SendAsync(request, cancellationToken);
    }
}
