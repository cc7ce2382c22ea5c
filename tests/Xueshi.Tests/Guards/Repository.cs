using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Xueshi.Tests.Guards;

/// <summary>The working copy these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    /// <summary>Paths from the root of every file that is tracked or about to be, deleted ones excepted.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>The text of every such file that is not binary.</summary>
    public static IEnumerable<(string File, string Text)> Texts() =>
        from file in Files
        let text = File.ReadAllText(PathOf(file))
        where !text.Contains('\0')
        select (file, text);

    private static List<string> ListFiles()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "core.quotepath=off", "ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        })!;
        var listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0) throw new InvalidOperationException("git could not list the files of the working copy.");
        return [.. listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(file => File.Exists(PathOf(file)))];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
