using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Xueshi.Tests.Http;

/// <summary>A server in this process has no peers; a request says in <see cref="Header"/> from which address it would have come.</summary>
internal sealed class PeerAddress : IStartupFilter
{
    public const string Header = "Test-Peer";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, go) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Header], out var address)) context.Connection.RemoteIpAddress = address;
            return go(context);
        });
        next(app);
    };

    public static void Of(Visitor visitor, string address)
    {
        visitor.Client.DefaultRequestHeaders.Remove(Header);
        visitor.Client.DefaultRequestHeaders.Add(Header, address);
    }
}
