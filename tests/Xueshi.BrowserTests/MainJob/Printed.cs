using System.Text.RegularExpressions;
using Xueshi.Tests.Certificates;
using Xunit;

namespace Xueshi.BrowserTests.MainJob;

/// <summary>A certificate as it came out of the printer: one light sheet of A4 landscape whose text can be read.</summary>
/// <param name="Link">Where its code leads.</param>
internal sealed partial record Printed(string Number, string Link, string Text)
{
    public static Printed Read(byte[] pdf)
    {
        Assert.InRange(pdf.Length, 1, 60 * 1024);
        using var poppler = Poppler.Open(pdf);
        Assert.Contains("842 x 595 pts (A4)", poppler.Info());
        Assert.Matches(@"Pages:\s+1\n", poppler.Info());
        Assert.Contains("年度认证情况", poppler.Content());
        return new Printed(Find(Numbers(), poppler.Content()), Find(Links(), poppler.Content()), poppler.Content());
    }

    /// <summary>What the browser itself puts on paper when it prints the page.</summary>
    public static void AssertOneLandscapeSheet(byte[] pdf)
    {
        using var poppler = Poppler.Open(pdf);
        Assert.Matches(@"Page size:\s+84[12](\.\d+)? x 59[45](\.\d+)? pts", poppler.Info());
        Assert.Matches(@"Pages:\s+1\n", poppler.Info());
    }

    private static string Find(Regex pattern, string text)
    {
        Assert.Matches(pattern, text);
        return pattern.Match(text).Value;
    }

    [GeneratedRegex("44-2026-[0-9A-Z]{8}-[0-9A-Z]")]
    private static partial Regex Numbers();

    [GeneratedRegex("/c/[0-9A-Z-]+/[0-9A-Z]{16}")]
    private static partial Regex Links();
}
