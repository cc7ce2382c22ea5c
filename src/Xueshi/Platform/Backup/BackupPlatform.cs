namespace Xueshi.Platform.Backup;

public static class BackupPlatform
{
    public static IServiceCollection AddBackup(this IServiceCollection services) => services.AddScoped<DatabaseCopy>().AddScoped<LogDigests>().AddScoped<Backups>();
}
