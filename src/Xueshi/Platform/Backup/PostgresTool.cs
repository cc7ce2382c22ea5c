using System.Diagnostics;
using Npgsql;

namespace Xueshi.Platform.Backup;

/// <summary>PostgreSQL's own programs, found in the search path or where Debian keeps them; the newest. The password goes by the environment, never by the command line.</summary>
internal static class PostgresTool
{
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <exception cref="InvalidOperationException">The program is not there, or says that it failed.</exception>
    public static async Task RunAsync(string program, NpgsqlConnectionStringBuilder target, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true };
        Set("PGHOST", target.Host);
        Set("PGPORT", $"{target.Port}");
        Set("PGUSER", target.Username);
        Set("PGPASSWORD", target.Password);
        Set("PGDATABASE", target.Database);
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program}: {said.Trim()}");

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) start.Environment[name] = value;
        }
    }

    private static string Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        var versions = Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder).OrderByDescending(VersionOf).Select(version => Path.Combine(version, "bin")) : [];
        return versions.Concat(folders).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"{program} is not installed (package postgresql-client).");
    }

    private static int VersionOf(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;
}
