using Microsoft.Extensions.Configuration;
using Xueshi.Modules.Demo.Fill;
using Xunit;

namespace Xueshi.Tests.Demo;

public class LoopbackOnlyTests
{
    [Theory]
    [InlineData("urls", "http://127.0.0.1:5080")]
    [InlineData("urls", "http://localhost:5080;http://[::1]:5081")]
    public void The_demo_listens_on_this_machine(string key, string value) => LoopbackOnly.Demand(Of(key, value));

    [Theory]
    [InlineData("urls", "http://0.0.0.0:5080")]
    [InlineData("urls", "http://*:5080")]
    [InlineData("urls", "http://127.0.0.1:5080;http://192.168.1.9:5080")]
    [InlineData("http_ports", "8080")]
    [InlineData("Kestrel:Endpoints:Open:Url", "http://+:80")]
    public void The_demo_refuses_to_listen_to_others(string key, string value) =>
        Assert.Throws<DemoRefusedException>(() => LoopbackOnly.Demand(Of(key, value)));

    private static IConfiguration Of(string key, string value) => new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
}
