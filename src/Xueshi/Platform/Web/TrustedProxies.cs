using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Xueshi.Platform.Web;

/// <summary>
/// The reverse proxies in front of this node (<c>Xueshi:Proxies</c>: addresses or networks, separated by commas). Of them alone the client address and the scheme are
/// believed; whoever connects directly may write what they like into these headers (ID-03).
/// </summary>
public static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        var listed = (app.Configuration["Xueshi:Proxies"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (listed.Length == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var each in listed)
        {
            if (each.Contains('/')) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(each));
            else options.KnownProxies.Add(IPAddress.Parse(each));
        }
        app.UseForwardedHeaders(options);
    }
}
