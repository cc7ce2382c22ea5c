namespace Xueshi.Platform.Clock;

public static class ClockPlatform
{
    public static IServiceCollection AddClock(this IServiceCollection services) =>
        services.AddSingleton(TimeProvider.System).AddSingleton<IClock, SystemClock>();
}
