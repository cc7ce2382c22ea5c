using Microsoft.Extensions.Options;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;

namespace Xueshi.Platform.Health;

/// <summary>How much of the disk below a folder is free.</summary>
public delegate double FreeSpace(string folder);

/// <summary>Files, and the embedded database, have room to grow.</summary>
public sealed class DiskReadiness(FileDirectory files, DatabaseOptions database, FreeSpace free, IOptions<HealthOptions> options) : IReadiness
{
    public string Name => "disk";

    public Task<bool> IsReadyAsync(CancellationToken ct) =>
        Task.FromResult(new[] { files.ContentFolder, database.Folder }.OfType<string>().All(folder => free(folder) >= options.Value.FreePercent));

    /// <summary>In percent, of the nearest folder that exists.</summary>
    public static double PercentFree(string folder)
    {
        var existing = new DirectoryInfo(folder);
        while (!existing.Exists && existing.Parent is { } parent) existing = parent;
        var drive = new DriveInfo(existing.FullName);
        return 100.0 * drive.AvailableFreeSpace / drive.TotalSize;
    }
}
