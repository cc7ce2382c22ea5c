using Microsoft.Extensions.DependencyInjection;
using Xueshi.BrowserTests.Steps;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.BrowserTests.People;

/// <summary>The small province of the guards, behind a real port; tests that share one only look.</summary>
public sealed class SettledProvince : IAsyncLifetime
{
    private readonly Action<IServiceCollection>? _replace;
    private Province? _province;

    public SettledProvince() => _replace = null;

    private SettledProvince(Action<IServiceCollection>? replace) => _replace = replace;

    internal Province Province => _province!;

    /// <summary>One that is not shared.</summary>
    public static async Task<SettledProvince> OpenAsync(Action<IServiceCollection>? replace = null)
    {
        var settled = new SettledProvince(replace);
        await settled.InitializeAsync();
        return settled;
    }

    public async ValueTask InitializeAsync() => _province = await Province.OnAsync(await XueshiApp.ListenAsync(replace: _replace));

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
