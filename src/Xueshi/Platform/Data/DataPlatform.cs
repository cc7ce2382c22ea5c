using Microsoft.EntityFrameworkCore;

namespace Xueshi.Platform.Data;

public static class DataPlatform
{
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddSingleton(provider => DatabaseOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<HeldConnections>();
        services.AddDbContextPool<XueshiDb>((provider, builder) => provider.GetRequiredService<DatabaseOptions>().Configure(builder));
        return services;
    }

    /// <summary>Brings the database to the level of this version of the application; safe to repeat.</summary>
    public static async Task MigrateAsync(this IServiceProvider provider, CancellationToken ct = default)
    {
        if (provider.GetRequiredService<DatabaseOptions>().Kind == DatabaseKind.Sqlite) SqliteLibrary.RefuseUnsafe();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<XueshiDb>().Database.MigrateAsync(ct);
    }
}
