using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Sealing;

namespace Xueshi.Platform.Backup;

/// <summary>
/// Takes database, kept files and signed heads into one folder while the system serves, and puts them back into an empty place (RL-10).
/// Keys are not among them: they are kept apart, by somebody else.
/// </summary>
public sealed class Backups(XueshiDb db, DatabaseOptions database, DatabaseCopy copy, LogDigests digests, FileDirectory files, HeadCopies heads, IClock clock)
{
    private const string FilesFolder = "files";
    private const string HeadsFolder = "heads";

    /// <param name="folder">Is made; must not hold a backup already.</param>
    /// <exception cref="InvalidOperationException">The folder is not empty, or a tool failed.</exception>
    public async Task<BackupManifest> TakeAsync(string folder, CancellationToken ct)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() is not { } migration) throw new InvalidOperationException("数据库还没有建立。");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new InvalidOperationException($"目录不是空的：{folder}");
        var made = Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows()) made.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var dump = Path.Combine(folder, copy.FileName);
        List<LogDigest> logs;
        await using (await ReadSnapshot.OpenAsync(db, ct))
        {
            logs = await digests.ComputeAsync(ct);
            await copy.TakeAsync(dump, ct);
        }
        // After the database: whatever its rows name was kept before they were written, and kept files never change.
        var kept = FolderCopy.Run(files.ContentFolder, Path.Combine(folder, FilesFolder));
        FolderCopy.Run(heads.Folder, Path.Combine(folder, HeadsFolder));
        var manifest = new BackupManifest(clock.Now, database.Kind.ToString(), migration, logs, await DigestAsync(dump, ct), kept);
        await manifest.WriteAsync(folder, ct);
        return manifest;
    }

    /// <returns>The manifest, and one sentence for everything that is not as it was; none when all is equal.</returns>
    /// <exception cref="InvalidOperationException">The folder holds no whole backup of this kind of database, or the target is not empty.</exception>
    public async Task<(BackupManifest Manifest, IReadOnlyList<string> Differences)> RestoreAsync(string folder, CancellationToken ct)
    {
        var manifest = await BackupManifest.ReadAsync(folder, ct) ?? throw new InvalidOperationException($"不是完整的备份：{folder}");
        if (manifest.Database != database.Kind.ToString()) throw new InvalidOperationException($"这是 {manifest.Database} 的备份，不能恢复到 {database.Kind}。");
        var dump = Path.Combine(folder, copy.FileName);
        if (await DigestAsync(dump, ct) != manifest.DumpSha256) throw new InvalidOperationException($"备份文件已损坏：{dump}");
        if (!await copy.IsVacantAsync(ct)) throw new InvalidOperationException("目标数据库不是空的，只能恢复到空的数据库。");

        await copy.PutBackAsync(dump, ct);
        var kept = FolderCopy.Run(Path.Combine(folder, FilesFolder), files.ContentFolder);
        FolderCopy.Run(Path.Combine(folder, HeadsFolder), heads.Folder);
        var now = await digests.ComputeAsync(ct);
        List<string> differences = [.. manifest.Logs.Except(now).Select(log => $"{log.Log}：备份时 {log.Rows} 行，摘要 {log.Sha256}，恢复后不同。")];
        if (kept != manifest.Files) differences.Add($"文件：备份时 {manifest.Files} 个，恢复了 {kept} 个。");
        return (manifest, differences);
    }

    private static async Task<string> DigestAsync(string file, CancellationToken ct)
    {
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
    }
}
