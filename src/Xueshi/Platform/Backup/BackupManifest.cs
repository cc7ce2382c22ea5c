using System.Text.Json;

namespace Xueshi.Platform.Backup;

/// <summary>What a backup holds, written beside it last: a folder without it is not a backup.</summary>
/// <param name="TakenAt">UTC.</param>
/// <param name="Database"><c>Sqlite</c> or <c>Postgres</c>; a backup goes back to the kind it came from.</param>
/// <param name="Migration">The level of the database; a newer program raises it when it starts.</param>
/// <param name="Logs">What must be equal after a restore (RL-10).</param>
/// <param name="DumpSha256">Of the database's file.</param>
/// <param name="Files">How many kept files lie beside the dump.</param>
public sealed record BackupManifest(DateTime TakenAt, string Database, string Migration, IReadOnlyList<LogDigest> Logs, string DumpSha256, int Files)
{
    public const string FileName = "backup.json";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public Task WriteAsync(string folder, CancellationToken ct) => File.WriteAllTextAsync(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Indented), ct);

    /// <returns>Null when the folder holds no whole backup.</returns>
    public static async Task<BackupManifest?> ReadAsync(string folder, CancellationToken ct) =>
        Path.Combine(folder, FileName) is var file && File.Exists(file) ? JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(file, ct), Indented) : null;
}

/// <param name="Log"><c>ledger</c>, <c>journal</c>.</param>
/// <param name="Rows">How many.</param>
/// <param name="Sha256">Over the digests of all rows in order of key; the same on both databases.</param>
public sealed record LogDigest(string Log, long Rows, string Sha256);
