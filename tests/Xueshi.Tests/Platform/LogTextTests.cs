using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xueshi.Platform.Logs;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Platform;

/// <summary>Nobody writes lines of their own into the log (AL-04).</summary>
[Trait("Requirement", "AL-04")]
public class LogTextTests
{
    [Theory]
    [InlineData("/home", "/home")]
    [InlineData("一行\r\n又一行", @"一行\u000d\u000a又一行")]
    [InlineData("a\u0000\u001b[31mb\u0085c\u2028d", @"a\u0000\u001b[31mb\u0085c\u2028d")]
    [InlineData("\u202egnp.exe", @"\u202egnp.exe")]
    [InlineData(@"\u000a", @"\u005cu000a")]
    public void What_breaks_or_bends_a_line_is_written_out(string text, string expected) => Assert.Equal(expected, LogText.Encode(text));

    [Fact]
    public void An_entry_of_the_console_is_one_line_and_an_exception_is_indented()
    {
        var writer = new StringWriter();
        var fault = new InvalidOperationException("打不开\n2026-11-23T02:00:00.000Z info  Xueshi[1] 假的一行");
        var entry = new LogEntry<string>(LogLevel.Error, "Xueshi.Test", new EventId(7), "用户名 a\r\n2026 info  假的一行", fault, (state, _) => state);
        new OneLineFormatter(new FakeClock()).Write(entry, null, writer);
        var lines = writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(@"2026-11-23T02:00:00.000Z error Xueshi.Test[7] 用户名 a\u000d\u000a2026 info  假的一行", lines[0]);
        Assert.All(lines[1..], line => Assert.StartsWith("    ", line));
    }
}
