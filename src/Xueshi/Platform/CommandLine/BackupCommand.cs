using Xueshi.Platform.Backup;

namespace Xueshi.Platform.CommandLine;

/// <summary><c>backup FOLDER</c></summary>
internal static class BackupCommand
{
    public const string Word = "backup";

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct)
    {
        if (args is not [Word, var folder, ..]) return Commands.NotDone;
        try
        {
            var manifest = await services.GetRequiredService<Backups>().TakeAsync(Path.GetFullPath(folder), ct);
            foreach (var log in manifest.Logs) await output.WriteLineAsync($"{log.Log}  {log.Rows} 行  {log.Sha256}");
            await output.WriteLineAsync($"已备份到 {folder}（文件 {manifest.Files} 个）。密钥不在其中，须另行保管。");
            return Commands.InOrder;
        }
        catch (InvalidOperationException fault)
        {
            await output.WriteLineAsync($"没有备份：{fault.Message}");
            return Commands.NotDone;
        }
    }
}
