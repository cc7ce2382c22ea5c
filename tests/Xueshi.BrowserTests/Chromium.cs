using Microsoft.Playwright;

namespace Xueshi.BrowserTests;

/// <summary>The system's own Chromium, started once for all journeys; where there is one without a window, that.</summary>
public static class Chromium
{
    private const string Unused = "SpareRendererForSitePerProcess,ProactivelySwapBrowsingInstance,BackForwardCache,HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding,Translate";

    private static readonly Lazy<Task<IBrowser>> _browser = new(StartAsync);

    public static Task<IBrowser> Browser => _browser.Value;

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            ChromiumSandbox = false,
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
                "--disable-background-networking", "--disable-component-update", "--font-render-hinting=none",
                // A renderer in reserve for every page opened costs more than the page.
                $"--disable-features={Unused}",
            ],
        });
    }

    /// <exception cref="InvalidOperationException">There is none.</exception>
    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("XUESHI_CHROMIUM") is { Length: > 0 } given) return given;
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return new[] { "chromium-headless-shell", "chromium", "google-chrome" }.SelectMany(name => directories.Select(directory => Path.Combine(directory, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is not installed; bin/test installs it, or name one in XUESHI_CHROMIUM.");
    }
}
