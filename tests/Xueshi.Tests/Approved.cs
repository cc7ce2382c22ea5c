using Xueshi.Tests.Guards;
using Xunit;

namespace Xueshi.Tests;

/// <summary>
/// Compares what the program makes with the text that somebody has read and committed.
/// <c>bin/test --update</c> writes the new text instead, for the next commit to show.
/// </summary>
public static class Approved
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("XUESHI_UPDATE_APPROVED") == "1";

    /// <param name="file">From the root of the repository.</param>
    /// <param name="text">What the program makes now.</param>
    public static void Match(string file, string text)
    {
        var path = Repository.PathOf(file);
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }
        Assert.True(File.Exists(path), $"{file} is missing; bin/test --update writes it.");
        var approved = File.ReadAllText(path);
        if (approved == text) return;
        var (was, now) = (approved.Split('\n'), text.Split('\n'));
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"{file} differs from line {line + 1}:\n- {was.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}\nbin/test --update rewrites it.");
    }
}
