namespace Xueshi.Modules.Registry.RealName;

/// <summary>Which real-name platform is used: <c>Xueshi:RealName:Provider</c>, empty or <c>simulator</c>; in the demonstration the simulator unless said otherwise.</summary>
public static class RealNameSettings
{
    private const string Simulator = "simulator";

    public static IServiceCollection AddRealName(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddScoped<RealNameChecks>().AddScoped<ProvenName>();
        var isDemo = configuration.GetValue("Xueshi:Demo", false);
        var provider = configuration["Xueshi:RealName:Provider"] ?? (isDemo ? Simulator : "");
        if (provider.Length == 0) return services;
        if (provider != Simulator) throw new InvalidOperationException($"Xueshi:RealName:Provider：没有名为 {provider} 的实名平台。");
        if (!isDemo && !environment.IsDevelopment()) throw new InvalidOperationException("Xueshi:RealName:Provider=simulator 只能用于演示和开发环境：模拟平台不核验任何人。");
        return services.AddSimulator();
    }

    public static IServiceCollection AddSimulator(this IServiceCollection services) =>
        services.AddSingleton<RealNameSimulator>().AddSingleton<IRealNameProvider>(provider => provider.GetRequiredService<RealNameSimulator>());
}
