using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Tests.Access;
using Xueshi.Tests.Http;

namespace Xueshi.BrowserTests.People;

/// <summary>A system in which only an officer of the provincial HR department has an account yet, and everybody else may come with the same device.</summary>
internal sealed class Town : IAsyncDisposable
{
    public const string HrssDepartment = "广东省人力资源和社会保障厅";

    private readonly Device _device;
    private readonly List<Journey> _journeys = [];

    private Town(XueshiApp app, Device device) => (App, _device) = (app, device);

    public XueshiApp App { get; }

    public static async Task<Town> OpenAsync(Device device = Device.Desktop, Action<IServiceCollection>? replace = null)
    {
        var town = new Town(await XueshiApp.ListenAsync(replace: replace), device);
        var officer = Officer;
        await town.App.AppointAsync((await town.App.RegisterAsync(officer.UserName, officer.IdNumber, officer.Phone)).AccountId, Role.HrssOfficer);
        return town;
    }

    public static Someone Officer { get; } = new("陈荔湾", 900);

    /// <summary>Somebody with a browser of their own.</summary>
    public async Task<Journey> WelcomeAsync()
    {
        var journey = await Journey.StartAsync(App, _device);
        _journeys.Add(journey);
        return journey;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var journey in _journeys) await journey.DisposeAsync();
        }
        finally
        {
            await App.DisposeAsync();
        }
    }
}
