namespace Xueshi.Tests;

/// <summary>The directory in which this run keeps its files; it goes when the run ends, and what a killed run left goes with the next.</summary>
internal static class TestFiles
{
    private const string Prefix = "xueshi-tests-";

    public static string Directory { get; } = Make();

    private static string Make()
    {
        foreach (var left in System.IO.Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
            if (!System.IO.Directory.Exists("/proc/" + Path.GetFileName(left)[Prefix.Length..].Split('-')[0])) Remove(left);
        var made = System.IO.Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(made);
        return made;
    }

    private static void Remove(string directory)
    {
        try
        {
            System.IO.Directory.Delete(directory, recursive: true);
        }
        catch (IOException)
        {
            // Another run removes the same remains.
        }
        catch (UnauthorizedAccessException)
        {
            // The remains belong to another user, who removes them.
        }
    }
}
