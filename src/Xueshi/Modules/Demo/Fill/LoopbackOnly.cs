using System.Net;

namespace Xueshi.Modules.Demo.Fill;

/// <summary>The demo's sign-ins lie in a file and its people are invented: it is for whoever sits at this machine, and for nobody else.</summary>
public static class LoopbackOnly
{
    /// <exception cref="DemoRefusedException">It was told to listen on an address that others can reach.</exception>
    public static void Demand(IConfiguration configuration)
    {
        if (Addresses(configuration).FirstOrDefault(address => !IsLoopback(address)) is { } open)
            throw new DemoRefusedException($"演示环境只能监听本机地址（127.0.0.1 或 localhost），不能监听 {open}。正式使用请以 bin/run --empty 启动。");
    }

    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        if (configuration["urls"] is { Length: > 0 } urls) return urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(endpoints);
        // Ports without an address are opened on every interface.
        return new[] { "http_ports", "https_ports" }.Select(key => configuration[key]).Where(ports => !string.IsNullOrEmpty(ports)).Select(ports => $"http://*:{ports}").Concat(endpoints);
    }

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip);
    }
}
