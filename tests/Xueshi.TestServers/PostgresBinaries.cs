namespace Xueshi.TestServers;

/// <summary>Finds the server programs of PostgreSQL 15 or newer, which Debian keeps outside the search path.</summary>
public static class PostgresBinaries
{
    private const int OldestVersion = 15;

    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>The directory with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>; the newest when there are several.</summary>
    /// <exception cref="InvalidOperationException">None is installed.</exception>
    public static string Find()
    {
        var packaged = (Directory.Exists(DebianRoot) ? Directory.GetDirectories(DebianRoot) : [])
            .Select(directory => (Directory: Path.Combine(directory, "bin"), Version: VersionOf(directory)))
            .Where(found => found.Version >= OldestVersion)
            .OrderByDescending(found => found.Version)
            .Select(found => found.Directory);
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return packaged.Concat(onPath).FirstOrDefault(IsComplete)
            ?? throw new InvalidOperationException($"PostgreSQL {OldestVersion} or newer is not installed; bin/test installs it, or install the package postgresql.");
    }

    private static int VersionOf(string directory) => int.TryParse(Path.GetFileName(directory), out var version) ? version : 0;

    private static bool IsComplete(string directory) =>
        File.Exists(Path.Combine(directory, "initdb")) && File.Exists(Path.Combine(directory, "postgres"));
}
