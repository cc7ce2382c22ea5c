using System.Diagnostics;
using System.Text;
using Xunit;

namespace Xueshi.Tests.Certificates;

/// <summary>What an independent reader makes of a PDF: the programs of poppler-utils, run on a file of their own.</summary>
internal sealed class Poppler : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");

    private Poppler(byte[] pdf) => File.WriteAllBytes(_path, pdf);

    /// <summary>Skips the test, visibly, on a machine without poppler-utils.</summary>
    public static Poppler Open(byte[] pdf)
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(paths.Any(path => File.Exists(Path.Combine(path, "pdftotext"))), "poppler-utils is not installed.");
        return new Poppler(pdf);
    }

    public string Info() => Text(Run("pdfinfo", _path));

    public string Fonts() => Text(Run("pdffonts", _path));

    /// <summary>The text without any white space, so that a line broken in a cell is still found whole.</summary>
    public string Content() => string.Concat(Text(Run("pdftotext", "-layout", _path, "-")).Where(character => !char.IsWhiteSpace(character)));

    public string RawContent() => Text(Run("pdftotext", "-raw", _path, "-"));

    /// <summary>The first page in gray, one byte per pixel.</summary>
    public (byte[] Pixels, int Width, int Height) Picture(int dotsPerInch)
    {
        var picture = Run("pdftoppm", "-gray", "-r", dotsPerInch.ToString(), "-f", "1", "-l", "1", _path);
        var head = Encoding.ASCII.GetString(picture, 0, 30).Split('\n', 4);
        var size = head[1].Split(' ').Select(int.Parse).ToArray();
        return (picture[^(size[0] * size[1])..], size[0], size[1]);
    }

    public void Dispose() => File.Delete(_path);

    private static string Text(byte[] output) => Encoding.UTF8.GetString(output);

    private static byte[] Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }
}
