using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>Where the framework's handler hands over to us, and what we look at beside it.</summary>
public sealed partial class ProvincialEvents(ProvincialOptions options, IReadOnlySet<string> origins) : OpenIdConnectEvents
{
    private const string To = "to";

    private const string Organization = "organization";

    /// <summary>What has to be known when the browser is back; sealed into the state.</summary>
    public static AuthenticationProperties Leaving(string? to, string? door)
    {
        var properties = new AuthenticationProperties { RedirectUri = ProvincialPage.Address };
        if (LocalAddress.Of(to) is { } local) properties.Items[To] = local;
        if (SignInDoor.IsOrganization(door)) properties.Items[Organization] = Organization;
        return properties;
    }

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (!origins.Contains(new Uri(context.ProtocolMessage.IssuerAddress).GetLeftPart(UriPartial.Authority)))
            throw new InvalidOperationException("The provider's authorization endpoint is at no allowed origin of Xueshi:ProvincialSignIn.");
        return Task.CompletedTask;
    }

    /// <summary>An answer that names its issuer names ours (RFC 9207).</summary>
    public override Task MessageReceived(MessageReceivedContext context)
    {
        if (context.ProtocolMessage.GetParameter("iss") is { Length: > 0 } issuer && issuer != options.ExpectedIssuer) context.Fail("The answer is another issuer's.");
        return Task.CompletedTask;
    }

    /// <summary>With the authorization code the framework's handler lets a token pass that bears no signature at all (OpenID Connect Core 1.0, 3.1.3.7, item 6); we do not.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (string.IsNullOrEmpty(context.SecurityToken.RawSignature)) context.Fail("The token is not signed.");
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var items = context.Properties!.Items;
        var arrival = context.HttpContext.RequestServices.GetRequiredService<ProvincialArrival>();
        var address = await arrival.ArriveAsync(context.HttpContext, ProvincialIdentity.Of(context.Principal!, options), items.ContainsKey(Organization), items.TryGetValue(To, out var to) ? to : null);
        context.Response.Redirect(address);
        context.HandleResponse();
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        Refused(context.HttpContext.RequestServices.GetRequiredService<ILogger<ProvincialEvents>>(), context.Failure?.Message ?? "");
        context.Response.Redirect($"{ProvincialPage.Address}?failed=answer");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.Response.Redirect($"{ProvincialPage.Address}?failed=denied");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer of the provincial sign-in was refused: {Why}")]
    private static partial void Refused(ILogger logger, string why);
}
