using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry;

public static class RegistryModule
{
    public static IServiceCollection AddRegistry(this IServiceCollection services) =>
        services.AddSingleton(Dictionaries.Embedded).AddSingleton<IdNumberVault>();
}
