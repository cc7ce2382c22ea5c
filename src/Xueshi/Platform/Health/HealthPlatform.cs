namespace Xueshi.Platform.Health;

public static class HealthPlatform
{
    public static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<HealthOptions>(configuration.GetSection("Xueshi:Health"))
        .AddSingleton<FreeSpace>(DiskReadiness.PercentFree).AddScoped<Readiness>()
        .AddScoped<IReadiness, DatabaseReadiness>().AddScoped<IReadiness, MigrationReadiness>().AddScoped<IReadiness, KeyReadiness>()
        .AddScoped<IReadiness, DiskReadiness>().AddScoped<IReadiness, OutboxReadiness>();
}
