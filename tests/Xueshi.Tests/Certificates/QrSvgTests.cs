using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xueshi.Platform.Files;
using Xueshi.Ui;
using Xunit;

namespace Xueshi.Tests.Certificates;

public class QrSvgTests
{
    [Fact]
    public async Task The_code_on_a_page_needs_no_inline_style_and_keeps_its_quiet_zone()
    {
        const string address = "https://ce.example.gov.cn/c/44-2026-7Q4M0XZ9-K/0123456789ABCDEF";
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<QrSvg>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { ["Text"] = address, ["Label"] = "证书查验二维码" }))).ToHtmlString());

        var svg = new HtmlParser().ParseDocument(html).QuerySelector("svg")!;
        var side = QrCode.For(address).Size + 8;

        Assert.DoesNotContain("style=", html);
        Assert.Equal($"0 0 {side} {side}", svg.GetAttribute("viewBox"));
        Assert.Equal("证书查验二维码", svg.GetAttribute("aria-label"));
        Assert.StartsWith("M4 4h7v1h-7z", svg.QuerySelector("path")!.GetAttribute("d"));
    }
}
