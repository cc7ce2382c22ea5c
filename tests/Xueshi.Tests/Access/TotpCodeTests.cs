using System.Text;
using Xueshi.Modules.Access.SecondFactor;
using Xunit;

namespace Xueshi.Tests.Access;

public class TotpCodeTests
{
    // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    [Theory]
    [Trait("Requirement", "ID-09")]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string expected) =>
        Assert.Equal(expected, TotpCode.Of(Encoding.ASCII.GetBytes("12345678901234567890"), TotpCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)));

    // RFC 4648, section 10, without padding.
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_secret_is_written_in_base_32(string bytes, string expected) => Assert.Equal(expected, TotpCode.Base32(Encoding.ASCII.GetBytes(bytes)));
}
