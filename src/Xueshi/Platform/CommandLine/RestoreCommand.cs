using Xueshi.Platform.Backup;

namespace Xueshi.Platform.CommandLine;

/// <summary><c>restore FOLDER</c>, into an empty place.</summary>
internal static class RestoreCommand
{
    public const string Word = "restore";

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct)
    {
        if (args is not [Word, var folder, ..]) return Commands.NotDone;
        try
        {
            var (manifest, differences) = await services.GetRequiredService<Backups>().RestoreAsync(Path.GetFullPath(folder), ct);
            foreach (var difference in differences) await output.WriteLineAsync(difference);
            if (differences.Count > 0) return Commands.Different;
            foreach (var log in manifest.Logs) await output.WriteLineAsync($"{log.Log}  {log.Rows} 行  {log.Sha256}  相同");
            await output.WriteLineAsync($"已恢复 {manifest.TakenAt:yyyy-MM-dd HH:mm:ss}（UTC）的备份，与备份时完全相同。");
            return Commands.InOrder;
        }
        catch (InvalidOperationException fault)
        {
            await output.WriteLineAsync($"没有恢复：{fault.Message}");
            return Commands.NotDone;
        }
    }
}
