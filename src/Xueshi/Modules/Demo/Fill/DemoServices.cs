using Microsoft.Extensions.DependencyInjection.Extensions;
using Xueshi.Modules.Demo.Play;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Demo.Fill;

/// <summary>The application's own services, from which a second set is made: the same handlers on another clock and database.</summary>
public sealed class DemoServices(IServiceCollection services)
{
    public ServiceProvider On(DatabaseOptions database, DemoClock clock)
    {
        IServiceCollection copy = new ServiceCollection();
        foreach (var service in services) copy.Add(service);
        copy.Replace(ServiceDescriptor.Singleton<IClock>(clock));
        copy.Replace(ServiceDescriptor.Singleton(database));
        // A line in the log for each of some hundred thousand statements would be most of the work.
        copy.AddLogging(logging => logging.ClearProviders());
        return copy.BuildServiceProvider();
    }
}
