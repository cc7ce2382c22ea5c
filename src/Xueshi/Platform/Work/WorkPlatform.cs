namespace Xueshi.Platform.Work;

public static class WorkPlatform
{
    public static IServiceCollection AddWork(this IServiceCollection services) => services.AddScoped<UnitOfWork>();
}
