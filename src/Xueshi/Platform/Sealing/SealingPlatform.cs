using Xueshi.Platform.Verification;

namespace Xueshi.Platform.Sealing;

public static class SealingPlatform
{
    /// <summary>Whoever owns a table that is sealed registers an <see cref="ISealedRows"/>.</summary>
    public static IServiceCollection AddSealing(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new HeadCopies(Path.GetFullPath(configuration["Xueshi:Heads"] ?? "var/heads")))
        .AddScoped<LogSealing>().AddScoped<LogInspection>().AddScoped<IVerification, LogVerification>();
}
