namespace Xueshi.Platform.Backup;

internal static class FolderCopy
{
    /// <summary>Copies what is not there yet; files still being written (hidden, <c>.part</c>) are left out.</summary>
    /// <returns>How many files the source has.</returns>
    public static int Run(string source, string target)
    {
        if (!Directory.Exists(source)) return 0;
        var files = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('.'));
        var count = 0;
        foreach (var file in files)
        {
            var to = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (!File.Exists(to)) File.Copy(file, to);
            count++;
        }
        return count;
    }
}
