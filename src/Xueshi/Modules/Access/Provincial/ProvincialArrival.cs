using Microsoft.AspNetCore.Authentication;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>Where somebody goes on who comes back from the provider, once the framework has found that the answer holds.</summary>
public sealed class ProvincialArrival(SignInWithProvinceHandler signIn, PendingProvincial pending, Admission admission)
{
    /// <returns>One of our own addresses.</returns>
    public async Task<string> ArriveAsync(HttpContext http, ProvincialIdentity identity, bool organization, string? to)
    {
        // Whoever is signed in came to link; this runs before the session is read for the request.
        if ((await http.AuthenticateAsync()).Principal?.Identity is ActorIdentity)
        {
            pending.Keep(http, identity);
            return ProvincialLinksPage.Address;
        }
        var outcome = await signIn.HandleAsync(new(identity, http.Connection.RemoteIpAddress?.ToString() ?? ""), http.RequestAborted);
        if (outcome.IsDone)
            return identity.IsStrong ? await admission.OpenAsync(http, outcome.Value, organization, to) : await admission.AdmitAsync(http, outcome.Value, organization, to);
        if (outcome.FirstRefusal != ProvincialRefusals.NoAccount) return $"{ProvincialPage.Address}?failed={outcome.FirstRefusal!.Code}";
        pending.Keep(http, identity);
        return ProvincialPage.Address;
    }
}
