using Xueshi.Platform.Files.Inspection;
using Xueshi.Platform.Files.Pages;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Files.Storage;

namespace Xueshi.Platform.Files;

/// <summary>Untrusted files: inspection, keeping, serving and drawing.</summary>
public static class FilesPlatform
{
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("Xueshi:Files").Get<FileLimits>() ?? new FileLimits();
        return services
            .AddSingleton(limits)
            .AddSingleton(s => new FileDirectory(Path.Combine(Environment.CurrentDirectory, limits.Root)))
            .AddSingleton<IFileStore, DiskFileStore>()
            .AddSingleton<ParserGate>()
            .AddSingleton<FileInspection>()
            .AddSingleton<FileIntake>().AddScoped<UploadIntake>()
            .AddSingleton<IPageImages, PageImages>()
            .AddSingleton<ServedFiles>();
    }
}
