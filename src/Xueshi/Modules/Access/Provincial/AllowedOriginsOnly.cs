namespace Xueshi.Modules.Access.Provincial;

/// <summary>The only way in which the sign-in with the provincial account reaches out: to the origins that are allowed, whatever the provider's own documents name (PI-08).</summary>
public sealed class AllowedOriginsOnly(IReadOnlySet<string> origins) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        origins.Contains(request.RequestUri!.GetLeftPart(UriPartial.Authority))
            ? base.SendAsync(request, cancellationToken)
            : throw new HttpRequestException($"{request.RequestUri.GetLeftPart(UriPartial.Authority)} is no allowed origin of Xueshi:ProvincialSignIn.");
}
