namespace Xueshi.Platform.Web;

/// <summary>Every use case's <c>…Handler</c> is had by asking for it; none is listed by hand.</summary>
public static class Handlers
{
    public static IServiceCollection AddHandlers(this IServiceCollection services)
    {
        foreach (var handler in typeof(Handlers).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsNested: false } && type.Name.EndsWith("Handler", StringComparison.Ordinal) && type.Namespace!.StartsWith("Xueshi.Modules", StringComparison.Ordinal)))
            services.AddScoped(handler);
        return services;
    }
}
