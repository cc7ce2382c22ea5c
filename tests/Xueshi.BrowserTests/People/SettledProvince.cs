using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.BrowserTests.People;

/// <summary>The small province of the guards, behind a real port; tests that share one only look.</summary>
public sealed class SettledProvince : IAsyncLifetime
{
    private Province? _province;

    internal Province Province => _province!;

    /// <summary>One that is not shared.</summary>
    public static async Task<SettledProvince> OpenAsync()
    {
        var settled = new SettledProvince();
        await settled.InitializeAsync();
        return settled;
    }

    public async ValueTask InitializeAsync() => _province = await Province.OnAsync(await XueshiApp.ListenAsync());

    /// <summary>A browser in which this member is signed in and acts in their role.</summary>
    public async Task<Journey> WelcomeAsync(Who who, Device device = Device.Desktop)
    {
        var journey = await Journey.StartAsync(Province.App, device);
        if (who == Who.Nobody) return journey;
        await journey.SignInAsync(Province[who].UserName, Province.Password);
        await Province.TakeRoleAsync(who);
        await journey.GoAsync("/home");
        return journey;
    }

    public ValueTask DisposeAsync() => Province.DisposeAsync();
}
