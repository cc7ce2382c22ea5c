using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xueshi.BrowserTests;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tour;

// Xueshi.Tour ADDRESS SIGN-INS DIRECTORY: walks through a running demo and keeps the pictures of docs/tour.md.
if (args is not [var address, var signIns, var directory]) return 2;

var passwords = File.ReadLines(signIns).Select(line => Regex.Match(line, @"^  (?<who>\S+)\s+(?<password>\S+)  "))
    .Where(line => line.Success).ToDictionary(line => line.Groups["who"].Value, line => line.Groups["password"].Value);
foreach (var way in Stops.All.GroupBy(stop => (stop.Who, stop.For, stop.Device)))
{
    await using var journey = await Journey.StartAsync(new Uri(address), way.Key.Device);
    if (way.Key.Who is { } who) await journey.SignInAsync(who, passwords[who]);
    if (way.Key.For is { } organization) await journey.ActForAsync(organization);
    foreach (var stop in way)
    {
        await stop.GoAsync(journey);
        // Pictures of proofs arrive after their page.
        await journey.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await journey.Page.ScreenshotAsync(new() { Path = Path.Combine(directory, $"{stop.Picture}.png") });
        Console.WriteLine(stop.Picture);
    }
}
return 0;
