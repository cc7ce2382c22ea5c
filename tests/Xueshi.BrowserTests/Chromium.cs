using Microsoft.Playwright;

namespace Xueshi.BrowserTests;

/// <summary>The system's own Chromium, started once for all journeys.</summary>
public static class Chromium
{
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
                "--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
                "--disable-background-networking", "--disable-component-update", "--font-render-hinting=none",
            ],
        });
    }

    /// <exception cref="InvalidOperationException">There is none.</exception>
    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("XUESHI_CHROMIUM") is { Length: > 0 } given) return given;
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return new[] { "chromium", "google-chrome" }.SelectMany(name => directories.Select(directory => Path.Combine(directory, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is not installed; bin/test installs it, or name one in XUESHI_CHROMIUM.");
    }
}
