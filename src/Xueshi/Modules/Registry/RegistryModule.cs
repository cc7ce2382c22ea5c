using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry;

public static class RegistryModule
{
    public static IServiceCollection AddRegistry(this IServiceCollection services) =>
        services.AddSingleton(Dictionaries.Embedded).AddSingleton<IdNumberVault>();

    /// <summary>What must be in the database before the first request.</summary>
    public static async Task PrepareRegistryAsync(this IServiceProvider provider, CancellationToken ct = default)
    {
        await using var scope = provider.CreateAsyncScope();
        await JurisdictionSeed.SeedAsync(scope.ServiceProvider.GetRequiredService<XueshiDb>(), ct);
    }
}
