using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.BrowserTests;

/// <summary>
/// One person's way through the application with a browser of their own. When it ends it fails if any request left this machine (PI-08),
/// if the content security policy stopped something (WB-01), if a script failed, or if the application did.
/// </summary>
public sealed class Journey : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Journey(IBrowserContext context, IPage page, Device device) => (_context, Page, Device) = (context, page, device);

    public IPage Page { get; }

    public Device Device { get; }

    public static Task<Journey> StartAsync(XueshiApp app, Device device) => StartAsync(app.Address, device);

    public static async Task<Journey> StartAsync(Uri address, Device device)
    {
        var browser = await Chromium.Browser;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            JavaScriptEnabled = device != Device.WithoutScript,
            HasTouch = device == Device.Phone,
            IsMobile = device == Device.Phone,
            ViewportSize = device == Device.Phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 800 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        var journey = new Journey(context, await context.NewPageAsync(), device);
        context.Request += (_, request) => journey.Judge(new Uri(request.Url));
        context.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsAnswerOfTheServer(message.Text)) journey._complaints.Enqueue(message.Text);
        };
        context.Response += (_, answer) =>
        {
            if (answer.Status >= 500) journey._complaints.Enqueue($"{answer.Request.Method} {answer.Url} answered {answer.Status}.");
        };
        context.WebError += (_, error) => journey._complaints.Enqueue(error.Error);
        return journey;
    }

    /// <summary>Opens a page; the answer must be <paramref name="status"/>.</summary>
    public async Task GoAsync(string address, int status = 200) => Assert.Equal(status, await OpenAsync(address));

    /// <summary>Opens a page and tells its answer. A page on which something is under way looks again by itself; when it does so at the same moment, the browser drops this request, which is then made once more.</summary>
    public async Task<int> OpenAsync(string address)
    {
        try
        {
            return (await Page.GotoAsync(address))!.Status;
        }
        catch (PlaywrightException dropped) when (dropped.Message.Contains("net::ERR_ABORTED"))
        {
            return (await Page.GotoAsync(address))!.Status;
        }
    }

    /// <summary>
    /// What every page owes everybody: no accessibility violation that axe can find, and no sideways scrolling. Keeps a picture as
    /// <c>var/screenshots/NAME-device.png</c> for people to look at, when <c>bin/test --pictures</c> asks for them.
    /// </summary>
    public async Task LookAsync(string name)
    {
        await TakePictureAsync(name, Device);
        if (Device == Device.WithoutScript) return;
        await FitAsync(name, Device);
        var result = await Page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{name}: " + string.Join('\n', result.Violations.Select(violation =>
            $"{violation.Id} — {violation.Help}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}")));
    }

    /// <summary>The same page at the width of a phone, only for its width.</summary>
    public async Task LookNarrowAsync(string name)
    {
        var wide = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(360, 740);
        await TakePictureAsync(name, Device.Phone);
        await FitAsync(name, Device.Phone);
        await Page.SetViewportSizeAsync(wide.Width, wide.Height);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.True(_complaints.IsEmpty, string.Join('\n', _complaints));
    }

    private Task TakePictureAsync(string name, Device device) => Environment.GetEnvironmentVariable("XUESHI_PICTURES") != "1" ? Task.CompletedTask :
        Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-{device.ToString().ToLowerInvariant()}.png"), FullPage = true });

    private async Task FitAsync(string name, Device device)
    {
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{name} is {wide} pixels too wide for a {device}.");
    }

    private void Judge(Uri address)
    {
        if (address.Scheme is "http" or "https" or "ws" or "wss" && !address.IsLoopback) _complaints.Enqueue($"Another origin was asked: {address}");
    }

    // The browser reports every answer above 399 as an error of the console; what a journey expects of answers it says itself.
    private static bool IsAnswerOfTheServer(string text) => text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal);

    private static string Screenshots { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../var/screenshots"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
