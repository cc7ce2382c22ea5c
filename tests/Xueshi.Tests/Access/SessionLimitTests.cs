using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>How long a session lives, unused and altogether.</summary>
public class SessionLimitTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-02")]
    public async Task Unused_it_ends_after_thirty_minutes_and_an_officers_after_fifteen(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var (person, officer) = (await ContactsTests.SignedInAsync(app, "chen.liwan"), await app.OfficerAsync("li.renshe"));
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True(await officer.IsSignedInAsync());
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        // At the very end of its idle time a session is still good, and used again.
        Assert.True(await person.IsSignedInAsync());
        Assert.True(await officer.IsSignedInAsync());
        app.Clock.Advance(TimeSpan.FromMinutes(15) + Second);
        Assert.True(await person.IsSignedInAsync());
        var ended = await officer.GetAsync("/account/password");
        Assert.Contains("您较长时间没有操作", ended.Visible);
        app.Clock.Advance(TimeSpan.FromMinutes(30) + Second);
        Assert.False(await person.IsSignedInAsync());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "SE-02")]
    public async Task Used_all_the_time_it_ends_after_twelve_hours_and_an_officers_after_eight(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var (person, officer) = (await ContactsTests.SignedInAsync(app, "chen.liwan"), await app.OfficerAsync("li.renshe", Role.AuthorityOfficer));
        await UseAsync(TimeSpan.FromHours(8), person, officer);
        app.Clock.Advance(Second);
        Assert.False(await officer.IsSignedInAsync());
        Assert.True(await person.IsSignedInAsync());
        await UseAsync(TimeSpan.FromHours(4) - Second, person);
        app.Clock.Advance(Second);
        Assert.False(await person.IsSignedInAsync());

        async Task UseAsync(TimeSpan time, params Visitor[] visitors)
        {
            for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromMinutes(10))
            {
                app.Clock.Advance(left < TimeSpan.FromMinutes(10) ? left : TimeSpan.FromMinutes(10));
                foreach (var visitor in visitors) Assert.True(await visitor.IsSignedInAsync());
            }
        }
    }
}
